//! Words for feelings, in families of the app's own making (no published wheel is copied).

use serde::Serialize;

/// Feelings that sit near each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FeelingFamily {
    /// The family's id.
    pub family: &'static str,
    /// Ids of its feelings, the commonest first.
    pub words: &'static [&'static str],
}

/// Every feeling there is a word for here, in eight families.
///
/// The families follow what practitioners say about a shift (spent, uneasy, at odds, heavy,
/// unclear) before what they say about themselves, and none is called good or bad.
pub const FEELING_FAMILIES: [FeelingFamily; 8] = [
    FeelingFamily {
        family: "spent",
        words: &[
            "tired",
            "drained",
            "overwhelmed",
            "stretched",
            "rushed",
            "worn",
            "flat",
            "burntOut",
            "restless",
        ],
    },
    FeelingFamily {
        family: "uneasy",
        words: &[
            "worried",
            "dread",
            "tense",
            "afraid",
            "onEdge",
            "shaken",
            "unsettled",
            "panicky",
            "exposed",
        ],
    },
    FeelingFamily {
        family: "atOdds",
        words: &[
            "frustrated",
            "angry",
            "irritated",
            "resentful",
            "moralDistress",
            "unheard",
            "indignant",
            "disappointed",
            "torn",
        ],
    },
    FeelingFamily {
        family: "heavy",
        words: &[
            "sad",
            "guilty",
            "ashamed",
            "helpless",
            "lonely",
            "grieving",
            "hurt",
            "regretful",
            "discouraged",
            "notEnough",
        ],
    },
    FeelingFamily {
        family: "unclear",
        words: &["numb", "notSure", "mixed", "distant", "foggy", "empty", "unreal", "stuck"],
    },
    FeelingFamily {
        family: "settled",
        words: &["calm", "relief", "steady", "safe", "content", "rested", "patient", "clear"],
    },
    FeelingFamily {
        family: "bright",
        words: &[
            "proud",
            "grateful",
            "hopeful",
            "joyful",
            "amused",
            "curious",
            "energised",
            "inspired",
            "confident",
        ],
    },
    FeelingFamily {
        family: "close",
        words: &[
            "touched",
            "protective",
            "tender",
            "supported",
            "understood",
            "trusting",
            "valued",
            "compassionate",
        ],
    },
];
