// Every command the page may call, once. From this table come the handlers, the
// list of commands that need a grant (build.rs), the capability of the main
// window and the TypeScript client; a test keeps the last two in step.
//
// Kinds:
//   free    needs no open journal; runs off the main thread
//   secret  as `free`, with a raw body of length-framed fields, wiped after use
//   open    needs an unlocked journal; otherwise answers `locked` and never runs
//   guarded as `open`, with a raw body of length-framed fields
//   window  needs the window itself, for a system dialog
//   asking  as `open`, and needs the window for a system dialog

/// Hands the table to the macro that is named.
macro_rules! command_table {
    ($with:ident) => {
        $with! {
            /// What the app is showing and may show.
            app_state => free () -> AppState;
            /// How strong a passphrase is, before it is used.
            passphrase_strength => secret (passphrase) -> Strength;
            /// Six words to use as a passphrase.
            passphrase_generate => free () -> String;

            /// Holds the passphrase of the journal about to be made.
            setup_passphrase => secret (passphrase) -> ();
            /// Whether a journal can be made under that name there; no folder means the usual one.
            setup_place => free (name: String, folder: Option<String>) -> ();
            /// The recovery code of the journal about to be made; `renew` draws another.
            setup_recovery_code => free (renew: bool) -> RecoveryGroups;
            /// Whether the groups typed again are those of the code.
            setup_check_groups => free (answers: Vec<GroupAnswer>) -> bool;
            /// Makes the journal and opens it. No folder means the usual one.
            setup_finish => free (name: String, folder: Option<String>, remember: bool) -> AppState;
            /// Forgets what setup had gathered.
            setup_cancel => free () -> ();
            /// Saves the recovery code being shown as a page to print, where the person chooses.
            recovery_save => window () -> Saved;

            /// Opens the journal. `kind` is `passphrase` or `recovery`.
            unlock => secret (kind, secret) -> AppState;
            /// The backups of a journal that could not be opened, by their names.
            stand_ins => free () -> StandIns;
            /// Opens one of them with a secret of its time and makes it ready to take the journal's place.
            /// `place` is `beside` or `second`. Nothing that is there changes.
            stand_in_look => secret (name, place, kind, secret) -> StandInLook;
            /// Puts that one in the journal's place; what lay there is kept.
            stand_in_put => free () -> StandInPut;
            /// None of them after all.
            stand_in_forget => free () -> ();
            /// Closes the journal and forgets its keys.
            lock => free () -> ();
            /// Somebody is here: auto-lock starts counting afresh.
            activity => free () -> ();
            /// The window is not closed yet: the page keeps what is being written, asks the
            /// person if it cannot, and then says `window_close` or leaves it open.
            window_hold => free () -> ();
            /// Closes the journal and ends the app.
            window_close => free () -> ();

            /// Lets the person choose a journal file.
            vault_browse => window () -> AppState;
            /// Lets the person choose the folder of the journal about to be made.
            folder_browse => window () -> String;
            /// What there is to say about keeping something in a folder.
            folder_look => free (folder: String) -> Placed;
            /// Chooses one of the remembered journals.
            vault_select => free (path: String) -> AppState;
            /// Takes a journal off the remembered list; the file stays.
            vault_forget => free (path: String) -> AppState;
            /// Shows the journal's folder in the system's file manager.
            show_folder => free () -> ();
            /// Changes what is kept outside the vault. The list of journals and the
            /// contacts are the shell's own and are not taken from here.
            preferences_set => free (preferences: Preferences) -> Preferences;

            /// The first screen.
            today => open () -> Today;
            /// Entries, newest first.
            timeline => open (offset: u32, limit: u32) -> Timeline;
            /// What a line of words and filters asks for.
            find => open (line: Text, offset: u32, limit: u32) -> FoundEntries;
            /// Where in each of these texts, at most 2,000, the words of such a line stand.
            find_marks => open (line: Text, texts: Vec<Text>) -> Vec<Vec<Mark>>;
            /// The days of a year on which there is anything.
            calendar => open (year: i32) -> CalendarYear;
            /// The entries of one journal day, newest first.
            day_entries => open (day: Day) -> Vec<EntrySummary>;
            /// The entries of this day in earlier years, if they are wanted.
            on_this_day => open () -> OnThisDay;
            /// Shows them from now on, or no longer.
            on_this_day_choose => open (on: bool) -> OnThisDay;
            /// Keeps an entry from being shown on its day, or no longer keeps it from that.
            on_this_day_hide => open (id: EntryId, hide: bool) -> OnThisDay;
            /// Shows those again that were kept from being shown.
            on_this_day_again => open () -> OnThisDay;
            /// Until when an entry is meant to be kept, and where that comes from.
            keep_until => open (id: EntryId) -> KeptUntil;
            /// Chooses ends, all of them or none; answers what was chosen before, which takes it back.
            keep_until_choose => open (ends: Vec<EndOf>) -> Vec<EndOf>;
            /// How many entries are past their day, and whether Today says so.
            keep_until_standing => open () -> KeepUntilStanding;
            /// The entries that are past their day, the one that ended first before the others.
            keep_until_past => open (offset: u32, limit: u32) -> PastEnds;
            /// They have been gone through: Today says nothing of them for a year.
            keep_until_gone_through => open () -> KeepUntilStanding;
            /// Nor this year, without having gone through them.
            keep_until_put_off => open () -> KeepUntilStanding;
            /// Whether Today is to say once a year that there is something to go through.
            keep_until_prompt => open (on: bool) -> KeepUntilStanding;
            /// Every tag there is, and how often.
            tags => open () -> Tags;
            /// Gives a tag another name wherever it stands, or takes it away. Where the other name is
            /// there already, the two become one.
            tag_change => open (tag: Word, to: Option<Word>) -> TagChanged;
            /// Undoes the last change of a tag, wherever the tags are still as it left them.
            tag_change_undo => open () -> TagChanged;
            /// What the journal says over weeks.
            patterns => open (range: PatternRange) -> Patterns;
            /// Every measure that was brought in, when it was answered and what that comes to.
            measures => open () -> Vec<MeasureStanding>;
            /// Takes in a measure from a file they choose; `cancelled` when they choose none.
            measure_import => asking () -> TakenMeasure;
            /// Saves a file of invented items, to see how one is written.
            measure_sample => asking () -> Saved;
            /// What answering a measure begins with: its answers of this month, or a blank sheet; keeps
            /// nothing.
            answering_begin => open (measure: EntryId) -> AnsweringBegun;
            /// The answers of one time, with what was asked then.
            answering_get => open (id: EntryId) -> Item;
            /// Saves a picture of a chart, made by the page, where the person chooses; which chart it was is
            /// noted.
            picture_save => asking (kind: PictureKind, content: String, called: Word) -> Saved;
            /// One entry in full.
            entry_get => open (id: EntryId) -> Entry;
            /// Saves a new entry, or a new version of `of`, and drops its draft.
            entry_save => open (of: Option<EntryId>, draft: Option<EntryId>, body: EntryBody) -> Entry;
            /// Puts an entry in the bin.
            entry_bin => open (id: EntryId) -> Entry;
            /// Takes an entry out of the bin.
            entry_restore => open (id: EntryId) -> Entry;
            /// Puts entries in the bin, all of them or none; answers which were not there before.
            entries_bin => open (ids: Vec<EntryId>) -> Vec<EntryId>;
            /// Takes entries out of the bin, all of them or none; answers which were in it.
            entries_restore => open (ids: Vec<EntryId>) -> Vec<EntryId>;
            /// The entry as it was, oldest first.
            entry_versions => open (id: EntryId) -> Vec<Version>;
            /// Makes an earlier version the current one, as a new version.
            entry_restore_version => open (id: EntryId, revision: u32) -> Entry;
            /// What was being written and not saved.
            drafts => open () -> Vec<Draft>;
            /// Keeps what is being written.
            draft_keep => open (id: Option<EntryId>, of: Option<EntryId>, body: EntryBody) -> Draft;
            /// Throws a draft away.
            draft_discard => open (id: EntryId) -> ();
            /// Keeps a discarded draft again as it was, under a new name.
            draft_put_back => open (draft: Draft) -> Draft;
            /// What is in the bin.
            bin => open () -> Vec<BinRow>;
            /// Deletes one binned entry for good.
            bin_purge => open (id: EntryId) -> ();
            /// Deletes everything in the bin for good; answers how many entries.
            bin_empty => open () -> u32;
            /// The settings kept inside the vault.
            settings_get => open () -> Settings;
            /// Changes them.
            settings_set => open (settings: Settings) -> Settings;

            /// Choosing an exercise without opening the journal: nothing of it is shown or kept.
            ground_locked => free () -> GroundRoom;
            /// Whether a few lines may be jotted down while the journal is locked, and how many.
            jot_ready => free () -> JotReady;
            /// Seals a few lines, to be read once the journal is open; kept when this answers.
            jot => secret (text) -> JotReady;
            /// What became of what was jotted, until it has been heard.
            jottings_found => open () -> JottingsFound;
            /// It has been heard.
            jottings_heard => open () -> ();
            /// What became of the journal's own files and has not been read yet.
            news => open () -> News;
            /// It has been read.
            news_heard => open () -> ();

            /// Everything needed to choose an exercise.
            ground => open () -> GroundRoom;
            /// Changes the choices about grounding.
            ground_settings_set => open (settings: GroundSettings) -> GroundSettings;
            /// One exercise whole, whatever the profile leaves out: to change it or to copy it.
            exercise_get => open (key: ExerciseKey) -> Exercise;
            /// Keeps an exercise the person makes, finished or not; a new one without `id`.
            exercise_keep => open (id: Option<EntryId>, exercise: Exercise) -> Listed;
            /// Deletes an exercise the person made; what was done with it stays in the journal.
            exercise_remove => open (id: EntryId) -> ();
            /// Saves one of the person's own exercises to a file they choose; at the places of `instead`
            /// the copy says what the gate offered.
            exercise_export => asking (id: EntryId, instead: Vec<GatePlace>) -> Saved;
            /// Takes in an exercise from a file they choose; `cancelled` when they choose none.
            exercise_import => asking () -> Listed;

            /// Everything of the supervision practice that is not in the bin.
            practice => open () -> Practice;
            /// Where the practice stands today: what comes next, what is left, what was promised.
            standing => open () -> Standing;
            /// Where each cycle of evidence stands: what is asked for, what there is, and how it was counted.
            evidence => open () -> Vec<CycleStanding>;
            /// Keeps an item of it, finished or not; a new one without `id`.
            item_keep => open (id: Option<EntryId>, body: ItemBody) -> Item;
            /// Keeps new items, all of them or none.
            items_keep => open (bodies: Vec<ItemBody>) -> Vec<Item>;
            /// Puts items in the bin, all of them or none.
            items_bin => open (ids: Vec<EntryId>) -> ();
            /// Takes items out of the bin, all of them or none.
            items_restore => open (ids: Vec<EntryId>) -> ();
            /// Puts an item in the bin.
            item_bin => open (id: EntryId) -> Item;
            /// Takes an item out of the bin.
            item_restore => open (id: EntryId) -> Item;
            /// The items in the bin.
            items_binned => open () -> Vec<BinnedItem>;
            /// Deletes one binned item for good.
            item_purge => open (id: EntryId) -> ();
            /// Keeps the sessions that follow one by its pattern; answers with the whole series.
            session_repeat => open (id: EntryId, more: u16) -> Vec<Item>;
            /// Which later ones of its series would change with a session that was `was` before; keeps nothing.
            series_later => open (id: EntryId, was: SessionBody) -> SeriesLater;
            /// Changes the later ones of a series as that session was changed, all of them or none.
            series_change => open (id: EntryId, was: SessionBody) -> SeriesChanged;
            /// Takes such a change back, all of it or nothing.
            series_put_back => open (changed: SeriesChanged) -> Vec<Item>;
            /// Puts away the question whether a session took place.
            session_put_away => open (id: EntryId) -> Item;
            /// What preparing for a session begins with.
            preparation_begin => open (session: EntryId) -> Beginning;
            /// Entries from that journal day on, newest first; all of them without a day.
            entries_since => open (day: Option<Day>) -> Vec<EntrySummary>;
            /// What has been written, laid out by another template; keeps nothing.
            reflection_switch => open (reflection: Reflection, template: TemplateKey) -> Reflection;
            /// Saves one of the person's own templates to a file they choose; at the places of `instead`
            /// the copy says what the gate offered.
            template_export => asking (id: EntryId, instead: Vec<GatePlace>) -> Saved;
            /// Takes in a template from a file they choose; `cancelled` when they choose none.
            template_import => asking () -> Item;
            /// The dates in a calendar file they choose; `cancelled` when they choose none. Keeps nothing.
            calendar_import => asking () -> FoundDates;
            /// Saves the dates that are to come as a calendar file they choose.
            calendar_export => asking () -> Saved;

            /// One page to print: an agenda, an agreement, or which sessions there were.
            page => open (of: PageOf, id: Option<EntryId>, from: Option<Day>, to: Option<Day>, reasons: bool) -> Sheet;
            /// Saves that page where they choose; at the places of `instead` it says what the gate offered.
            page_save => asking (page: PageAsked, format: PageFormat, instead: Vec<GatePlace>) -> Saved;

            /// The choices about the identifier guard.
            guard_choices => open () -> GuardChoices;
            /// Changes them.
            guard_choices_set => open (choices: GuardChoices) -> GuardChoices;
            /// What may identify somebody in a text that is being written, in UTF-16; nothing of it is
            /// kept. Nothing where the writer does not want it pointed out.
            guard_look => open (text: Text, of: Option<EntryId>) -> Vec<Found>;
            /// Leaves what stands there, in this entry, draft or item alone; answers what remains.
            guard_leave => open (text: Text, of: EntryId, at: Found) -> Vec<Found>;
            /// How much of what kind is in one entry.
            guard_entry => open (id: EntryId) -> GateAnswer;
            /// What is about to go out, and what in it may identify somebody.
            guard_gate => open (of: GateOf) -> Gate;
            /// How much of what kind is in everything that would be saved as plain files.
            guard_everything => open () -> GateAnswer;

            /// Asks for the passphrase or the recovery code again, so that everything may then be saved once.
            everything_permit => guarded (kind, secret) -> ();
            /// Saves everything as plain files in a new folder within one the person chooses.
            everything_save => asking () -> SavedEverything;
            /// Saves an encrypted copy of the journal to a file the person chooses.
            copy_save => asking () -> SavedEverything;
            /// Says what bringing in a folder would do, which the person chooses; `cancelled` when
            /// they choose none. Keeps nothing.
            bring_in_look => asking () -> Tally;
            /// Brings in the folder that was looked at.
            bring_in => open () -> Tally;
            /// Puts what came in last into the bin again; answers how many that were.
            bring_in_undo => open () -> u32;
            /// Looks at a file or a folder of another program, which the person chooses, and says what
            /// taking it in would do; `cancelled` when they choose none. Keeps nothing.
            move_in_look => asking (folder: bool) -> MoveInLook;
            /// Takes in what was looked at, all of it or nothing; also what is here already, if wished.
            move_in => open (known_too: bool) -> MovedIn;
            /// Forgets what was looked at.
            move_in_forget => open () -> ();
            /// Each time that entries of another program were taken in, the last first.
            moves => open () -> Vec<MovedIn>;
            /// Puts into the bin what came that time and was not changed since.
            move_in_undo => open (id: EntryId) -> MoveInUndone;
            /// How far the saving or bringing in is.
            errand_progress => open () -> Progress;
            /// Asks it to stop.
            errand_stop => open () -> ();
            /// The backups, and what is known of each.
            backups => open () -> Backups;
            /// Makes a backup now.
            backup_make => open () -> Backups;
            /// Opens a backup to its last frame and keeps what was found.
            backup_check => open (name: String) -> Backups;
            /// The entries in a backup, newest first.
            backup_entries => open (name: String, offset: u32, limit: u32) -> BackupPage;
            /// Opens a backup from before the vault key was changed, with a secret of that time: it
            /// can be looked into until the journal is locked. Nothing else changes.
            backup_unlock => guarded (name, kind, secret) -> ();
            /// One entry as it is in a backup.
            backup_entry => open (name: String, id: EntryId) -> Entry;
            /// Keeps an entry as it is in a backup, as a new version or a new entry.
            backup_bring_back => open (name: String, id: EntryId) -> Entry;
            /// What would be lost if everything were put back as a backup has it.
            backup_since => open (name: String) -> SinceBackup;
            /// Puts everything back as a backup has it, after a backup of now, and locks.
            backup_restore => open (name: String) -> ();
            /// Lets the person choose a folder for a second copy of every backup.
            backup_folder_choose => asking () -> Backups;
            /// No second copies from now on; those that are there stay.
            backup_folder_forget => open () -> Backups;
            /// Opens the newest backup with one secret alone, and keeps when that was done.
            backup_try => guarded (kind, secret) -> Drill;
            /// What mending a damaged journal would take from which backup, and what is lost.
            mend_plan => open () -> MendPlan;
            /// Mends it: the damaged file is kept, a whole one takes its place, and it locks.
            mend => open () -> MendPlan;
            /// The person has put an older file back themselves.
            rollback_accept => open () -> AppState;
            /// Writes the journal's file again where it was, should it have been taken away while it is open.
            /// `leaving`: because it is about to be locked, so that it is told at the lock screen.
            file_put_back => open (leaving: bool) -> AppState;

            /// Changes the passphrase, given the current secret (or nothing after an
            /// unlock by recovery code, which asks for a new passphrase).
            passphrase_change => guarded (kind, current, passphrase) -> AppState;
            /// Draws a new recovery code, given the present secret.
            recovery_renew_begin => guarded (kind, secret) -> RecoveryGroups;
            /// Puts the new code in place once its groups have been typed again.
            recovery_renew_finish => open (answers: Vec<GroupAnswer>) -> bool;
            /// When the recovery code was made and last tried, and whether trying it is offered.
            recovery_standing => open () -> RecoveryStanding;
            /// Tries a recovery code against the journal; changes nothing but the day it was tried.
            recovery_try => guarded (code) -> RecoveryTried;
            /// The code is not tried this year.
            recovery_put_off => open () -> RecoveryStanding;

            /// Begins a new vault key, given a secret, and draws the recovery code that comes with it.
            new_key_begin => guarded (kind, secret) -> RecoveryGroups;
            /// The passphrase that comes with it; nothing keeps the present one.
            new_key_passphrase => guarded (passphrase) -> ();
            /// Once the code's groups have been typed again: seals everything anew and locks.
            new_key_make => open (answers: Vec<GroupAnswer>) -> bool;
            /// Forgets what had been gathered for it.
            new_key_forget => open () -> ();
        }
    };
}
