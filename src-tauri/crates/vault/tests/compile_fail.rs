//! What the types refuse, the compiler refuses.

#[test]
fn keys_cannot_be_copied_shown_or_serialised_and_a_locked_vault_cannot_be_used() {
    trybuild::TestCases::new().compile_fail("tests/refused/*.rs");
}
