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
            /// The recovery code of the journal about to be made; `renew` draws another.
            setup_recovery_code => free (renew: bool) -> RecoveryGroups;
            /// Whether the groups typed again are those of the code.
            setup_check_groups => free (answers: Vec<GroupAnswer>) -> bool;
            /// Makes the journal and opens it. No folder means the usual one.
            setup_finish => free (name: String, folder: Option<String>, remember: bool) -> AppState;
            /// Forgets what setup had gathered.
            setup_cancel => free () -> ();
            /// Saves the recovery code being shown to a file the person chooses.
            recovery_save => window () -> Saved;

            /// Opens the journal. `kind` is `passphrase` or `recovery`.
            unlock => secret (kind, secret) -> AppState;
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
            /// One entry in full.
            entry_get => open (id: EntryId) -> Entry;
            /// Saves a new entry, or a new version of `of`, and drops its draft.
            entry_save => open (of: Option<EntryId>, draft: Option<EntryId>, body: EntryBody) -> Entry;
            /// Puts an entry in the bin.
            entry_bin => open (id: EntryId) -> Entry;
            /// Takes an entry out of the bin.
            entry_restore => open (id: EntryId) -> Entry;
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
            /// Saves one of the person's own exercises to a file they choose.
            exercise_export => asking (id: EntryId) -> Saved;
            /// Takes in an exercise from a file they choose; `cancelled` when they choose none.
            exercise_import => asking () -> Listed;

            /// Everything of the supervision practice that is not in the bin.
            practice => open () -> Practice;
            /// Where the practice stands today: what comes next, what is left, what was promised.
            standing => open () -> Standing;
            /// Keeps an item of it, finished or not; a new one without `id`.
            item_keep => open (id: Option<EntryId>, body: ItemBody) -> Item;
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
            /// What preparing for a session begins with.
            preparation_begin => open (session: EntryId) -> Beginning;
            /// Entries from that journal day on, newest first; all of them without a day.
            entries_since => open (day: Option<Day>) -> Vec<EntrySummary>;
            /// What has been written, laid out by another template; keeps nothing.
            reflection_switch => open (reflection: Reflection, template: TemplateKey) -> Reflection;
            /// Saves one of the person's own templates to a file they choose.
            template_export => asking (id: EntryId) -> Saved;
            /// Takes in a template from a file they choose; `cancelled` when they choose none.
            template_import => asking () -> Item;
            /// The dates in a calendar file they choose; `cancelled` when they choose none. Keeps nothing.
            calendar_import => asking () -> FoundDates;
            /// Saves the dates that are to come as a calendar file they choose.
            calendar_export => asking () -> Saved;

            /// One page to print: an agenda, an agreement, or which sessions there were.
            page => open (of: PageOf, id: Option<EntryId>, from: Option<Day>, to: Option<Day>, reasons: bool) -> Sheet;
            /// Saves that page as a PDF where they choose.
            page_save => asking (of: PageOf, id: Option<EntryId>, from: Option<Day>, to: Option<Day>, reasons: bool) -> Saved;

            /// Changes the passphrase, given the current secret (or nothing after an
            /// unlock by recovery code, which asks for a new passphrase).
            passphrase_change => guarded (kind, current, passphrase) -> AppState;
            /// Draws a new recovery code, given the passphrase.
            recovery_renew_begin => guarded (passphrase) -> RecoveryGroups;
            /// Puts the new code in place once its groups have been typed again.
            recovery_renew_finish => open (answers: Vec<GroupAnswer>) -> bool;
        }
    };
}
