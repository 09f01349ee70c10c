//! Parts of sentences. Nothing in them could be anybody.

use super::chance::Chance;

pub(super) const ARRIVING: [&str; 14] = [
    "here",
    "frayed",
    "steady",
    "slow",
    "buzzing",
    "heavy",
    "lighter",
    "behind",
    "quiet",
    "full",
    "relieved",
    "scattered",
    "all right",
    "thin",
];

pub(super) const TAGS: [&str; 6] = ["handover", "staffing", "learning", "team", "paperwork", "good moment"];

const SCENE: [&str; 14] = [
    "Handover ran late.",
    "Two things at once and nobody free to take either.",
    "A long stretch without a break.",
    "Quieter than the board said it would be.",
    "The plan changed twice before lunch.",
    "We were one short again.",
    "A conversation in the corridor that should have had a room.",
    "Somebody thanked us, out of nowhere.",
    "The phone did not stop.",
    "A new way of doing an old form.",
    "A visit that took longer than anyone had allowed for.",
    "The kettle was on when I came in.",
    "A decision that was not mine to make and felt like mine.",
    "A meeting that ended early.",
];

const HEAVY: [&str; 12] = [
    "I kept my voice level and my shoulders went up.",
    "I noticed I was holding my breath.",
    "I said yes and meant no.",
    "I went quiet when I could have asked.",
    "I was short with someone who did not deserve it.",
    "I carried it home in my jaw.",
    "I could not find the right words at the time.",
    "I checked the same thing three times.",
    "I wanted somebody else to decide.",
    "I felt it afterwards, in the car park.",
    "I did what there was time for, which was not what was needed.",
    "I kept going because stopping seemed harder.",
];

const LIGHT: [&str; 10] = [
    "I asked for help and it came.",
    "I took the break and the place did not fall down.",
    "I said what I thought and it was heard.",
    "I laughed properly for the first time this week.",
    "I stayed with one thing until it was done.",
    "I left on time.",
    "I noticed I was good at this.",
    "I let a silence be a silence.",
    "I sat down to write it up while it was fresh.",
    "I remembered why I do it.",
];

const STAYS: [&str; 12] = [
    "What stays is how quickly I took it as mine to fix.",
    "What stays is the look on the way out.",
    "Nothing much stays, and that is fine.",
    "I would do the first half again and not the second.",
    "I want to think about that with somebody.",
    "I do not know yet what to make of it.",
    "Sleep first.",
    "It will look different tomorrow.",
    "Next time I would ask the question sooner.",
    "I would like to be told it was enough.",
    "It was enough.",
    "I am putting it down here.",
];

/// A line after an exercise.
pub(super) const AFTER_GROUNDING: [&str; 10] = [
    "Hands warmer.",
    "The room came back.",
    "Shoulders down a little.",
    "Interrupted, and that was all right.",
    "Slower than I thought I could be.",
    "Counted the ceiling tiles instead.",
    "Not the right moment for it.",
    "Went back in after.",
    "Too tired to tell.",
    "Enough to drive home on.",
];

/// One to four sentences, sometimes more, as heavy as the strain (0–10) suggests.
pub(super) fn paragraph(chance: &mut Chance, strain: u8) -> String {
    let mut parts = vec![*chance.of(&SCENE)];
    let turns = if chance.one_in(6) { 5 } else { 1 + chance.below(2) };
    for _ in 0..turns {
        let heavy = chance.below(10) < strain;
        let part = if heavy { chance.of(&HEAVY) } else { chance.of(&LIGHT) };
        if !parts.contains(part) {
            parts.push(part);
        }
    }
    if !chance.one_in(3) {
        parts.push(*chance.of(&STAYS));
    }
    parts.join(" ")
}
