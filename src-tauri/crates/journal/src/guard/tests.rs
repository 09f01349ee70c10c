use proptest::prelude::*;

use super::*;

fn watch(list: &[&str]) -> WatchList {
    let words = list.iter().map(|word| crate::text::Word::new(*word).unwrap()).collect();
    WatchList::new(&WatchWords::new(words).unwrap()).unwrap()
}

fn all(text: &str) -> Vec<(Kind, &str, String)> {
    let found = look(text, &WatchList::default());
    found.into_iter().map(|one| (one.kind, &text[one.start..one.end], one.instead)).collect()
}

/// A text, and of what kind, where, and what might stand there instead.
type Case<'a> = (&'a str, &'a [(Kind, &'a str, &'a str)]);

/// Each text must show exactly this, in this order.
fn expect(cases: &[Case<'_>]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, wanted)| {
            let found = all(text);
            let wanted: Vec<_> =
                wanted.iter().map(|(kind, at, instead)| (*kind, *at, (*instead).to_owned())).collect();
            (found != wanted).then(|| format!("{text:?}\n  wanted {wanted:?}\n  found  {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn expect_nothing(texts: &[&str]) {
    let wrong: Vec<_> =
        texts.iter().map(|text| (text, all(text))).filter(|(_, found)| !found.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_pattern_compiles() {
    let all =
        [numbers::ALL, contact::ALL, places::ALL, times::ALL, people::ALL, names::ALL, &[&terms::MEASURED]];
    for (n, rule) in all.concat().into_iter().enumerate() {
        assert!(rule.regex().is_some(), "pattern {n}");
    }
}

#[test]
fn every_kind_has_the_name_it_has_on_the_wire() {
    for kind in Kind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
}

#[test]
fn numbers_in_records() {
    use Kind::*;
    const OUT: &str = "(number left out)";
    expect(&[
        ("NHS no 943 476 5919.", &[(NhsNumber, "943 476 5919", OUT)]),
        ("9434765919", &[(NhsNumber, "9434765919", OUT)]),
        ("it was 943-476-5919 on the label", &[(NhsNumber, "943-476-5919", OUT)]),
        ("NHS number: 94 34 76 59 19", &[(NhsNumber, "94 34 76 59 19", OUT)]),
        ("CHI 010190 0007", &[(ChiNumber, "010190 0007", OUT)]),
        ("H&C number 320 000 0007", &[(HcNumber, "320 000 0007", OUT)]),
        // A slip in a number that is said to be one still points at a record.
        ("NHS no 943 476 5918.", &[(HospitalNumber, "943 476 5918", OUT)]),
        // Letters that are never given out, but said to be one; without that it is none.
        ("NI number QQ 12 34 56 C", &[(NationalInsurance, "QQ 12 34 56 C", OUT)]),
        ("nino qq123456c", &[(NationalInsurance, "qq123456c", OUT)]),
        ("QQ 12 34 56 C", &[]),
        ("her NI AB 12 34 56 C was", &[(NationalInsurance, "AB 12 34 56 C", OUT)]),
        ("ab123456c", &[(NationalInsurance, "ab123456c", OUT)]),
        ("Hosp no: K123456", &[(HospitalNumber, "K123456", OUT)]),
        ("MRN 00451278", &[(HospitalNumber, "00451278", OUT)]),
        ("I looked at RiO 1234567 again", &[(HospitalNumber, "1234567", OUT)]),
        ("pin 18I1234E", &[(RegistrationPin, "18I1234E", OUT)]),
        ("GMC 7654321", &[(RegistrationPin, "7654321", OUT)]),
        ("GMC number is 7654321", &[(RegistrationPin, "7654321", OUT)]),
        (
            "HCPC PA12345, SWE SW123456",
            &[(RegistrationPin, "PA12345", OUT), (RegistrationPin, "SW123456", OUT)],
        ),
    ]);
    expect_nothing(&[
        "943 476 5918 is no number of anybody",
        "Platelets 1234567 per what?",
        "NMC revalidation: 450 hours, 35 of CPD",
        "the GMC in 2019 and the NMC 2018 Code",
    ]);
}

#[test]
fn reports_and_registrations_of_cars() {
    use Kind::*;
    const OUT: &str = "(reference left out)";
    const PLATE: &str = "(number plate left out)";
    expect(&[
        ("Datix W123456 went in", &[(Reference, "W123456", OUT)]),
        ("datix no. 45821", &[(Reference, "45821", OUT)]),
        ("crime ref 42/12345/24", &[(Reference, "42/12345/24", OUT)]),
        ("incident number INC-20451", &[(Reference, "INC-20451", OUT)]),
        ("(ref: SG/4471)", &[(Reference, "SG/4471", OUT)]),
        ("he drove off in AB12 CDE", &[(CarPlate, "AB12 CDE", PLATE)]),
        ("reg ab12cde", &[(CarPlate, "ab12cde", PLATE)]),
        ("an old van, P482 KDR, outside", &[(CarPlate, "P482 KDR", PLATE)]),
        ("the car (JKL 123D)", &[(CarPlate, "JKL 123D", PLATE)]),
    ]);
    expect_nothing(&[
        "I did a Datix and felt 24/7 watched",
        "three incidents in 2023",
        "MRI 3T, GCS 10T, SATS 100L",
        "see ref 2019 and references",
    ]);
}

#[test]
fn where_people_are() {
    use Kind::*;
    const AREA: &str = "a clinical area";
    expect(&[
        ("in bed 4 by the window", &[(Place, "bed 4", AREA)]),
        ("Bay C, bed 12", &[(Place, "Bay C, bed 12", "A clinical area")]),
        ("moved to side room 2 today", &[(Place, "side room 2", AREA)]),
        ("he is on Ward 7B", &[(Place, "Ward 7B", AREA)]),
        ("cell B2-14", &[(Place, "cell B2-14", AREA)]),
        ("bed four was crying", &[(Place, "bed four", AREA)]),
        ("my shift on Willow Ward", &[(Place, "Willow Ward", AREA)]),
        ("Maple ward was short", &[(Place, "Maple ward", "A clinical area")]),
        ("transferred from Kingsmead Hospital", &[(Place, "Kingsmead Hospital", "a hospital")]),
        ("HMP Larkhill", &[(Place, "HMP Larkhill", "A prison")]),
        ("lives at 12 Mill Road.", &[(Address, "12 Mill Road", "an address")]),
        ("Flat 3, 14b St John's Terrace", &[(Address, "Flat 3, 14b St John's Terrace", "An address")]),
        ("12 mill road", &[(Address, "12 mill road", "An address")]),
        ("postcode LS6 2AB", &[(Postcode, "LS6 2AB", "(postcode left out)")]),
        ("ec1a1bb", &[(Postcode, "ec1a1bb", "(postcode left out)")]),
    ]);
    expect_nothing(&[
        "ward round, bed bound, bed manager, room for improvement, the bay was full",
        "on the ward 24/7; in bed 3 days; ward 6 patients short; theatre 2 hours late",
        "white cell 12.3, T cell 4, red cell 2 units, sickle cell 3 times",
        "the Acute Ward, our Stroke Unit, a Medical Ward, the Crown Court",
        "Busy ward today. Every ward. Surgical ward",
        "a 10 minute drive, 4 people down the road, a two way street",
        "B12 5mg, T4 12 pmol, L5 2nd, q4h, vitamin b12 2nd dose",
        "one ward one day",
    ]);
}

#[test]
fn days_hours_and_ages() {
    use Kind::*;
    expect(&[
        ("On 3 March 2024 I", &[(FullDate, "On 3 March 2024", "In early March")]),
        ("the 14th of Feb", &[(FullDate, "the 14th of Feb", "mid-February")]),
        ("March 23rd", &[(FullDate, "March 23rd", "Late March")]),
        ("12/03/2024", &[(FullDate, "12/03/2024", "Mid-March")]),
        ("12.3.24", &[(FullDate, "12.3.24", "Mid-March")]),
        ("2024-03-12", &[(FullDate, "2024-03-12", "Mid-March")]),
        ("Tuesday 12th", &[(FullDate, "Tuesday 12th", "One day")]),
        ("on 14/03 we", &[(FullDate, "on 14/03", "in mid-March")]),
        ("DOB 12/03/1948", &[(DateOfBirth, "12/03/1948", "(date of birth left out)")]),
        ("D.O.B. 12/03/1948", &[(DateOfBirth, "12/03/1948", "(date of birth left out)")]),
        ("born on 1st May 1950", &[(DateOfBirth, "1st May 1950", "(date of birth left out)")]),
        ("at 14:35 the", &[(ClockTime, "at 14:35", "that afternoon")]),
        ("2.30pm", &[(ClockTime, "2.30pm", "That afternoon")]),
        ("at 0230", &[(ClockTime, "at 0230", "during the night")]),
        ("by 0730 hrs", &[(ClockTime, "0730 hrs", "that morning")]),
        ("0730-2000", &[(ClockTime, "0730-2000", "Over the shift")]),
        ("half past two", &[(ClockTime, "half past two", "that day")]),
        ("a 92-year-old man", &[(AgeOver89, "a 92-year-old", "an older adult")]),
        ("aged 94", &[(AgeOver89, "94", "over 89")]),
        ("91yo lady", &[(AgeOver89, "91yo", "An older adult")]),
        ("a ninety-three year old", &[(AgeOver89, "a ninety-three year old", "an older adult")]),
    ]);
    expect_nothing(&[
        "in March, on Monday, last May, by Friday, March 2024",
        "may 3 of us, the 3 may need, march 3 miles",
        "3/7, 2/52, 6/12, 7/10, 1:1, 24/7, 120/80",
        "32/13/2024, section 3.2.14, 1:1000, ratio 1:10, 8:1",
        "pH at 7.35, sats 92, she was 95% on air, 92 kg, an 89 year old",
        "since 2015, by 2030, at 2000 calories, from 1500 ml, about 1200 words",
        "90 minutes, 95 beds, the 90s",
    ]);
}

#[test]
fn ways_to_reach_somebody() {
    use Kind::*;
    const PHONE: &str = "(telephone number left out)";
    expect(&[
        ("ring 07700 900123", &[(Phone, "07700 900123", PHONE)]),
        ("020 7946 0958", &[(Phone, "020 7946 0958", PHONE)]),
        ("(0161) 496 0000", &[(Phone, "(0161) 496 0000", PHONE)]),
        ("+44 7700 900 123", &[(Phone, "+44 7700 900 123", PHONE)]),
        ("bleep 2367", &[(Phone, "2367", PHONE)]),
        ("mail d.moss@example.nhs.uk.", &[(Email, "d.moss@example.nhs.uk", "(e-mail left out)")]),
        ("see https://example.org/a?b=c.", &[(Url, "https://example.org/a?b=c", "(link left out)")]),
        ("(www.example.org)", &[(Url, "www.example.org", "(link left out)")]),
        ("as @jane_s on there", &[(Handle, "@jane_s", "(online name left out)")]),
        ("(@JaneSmith84)", &[(Handle, "@JaneSmith84", "(online name left out)")]),
        ("follow @j.smith.rn.", &[(Handle, "@j.smith.rn", "(online name left out)")]),
    ]);
    expect_nothing(&[
        "999, 111 and 116 123",
        "0 1 2 3 4 5 6 7 8 9",
        "end.So I",
        "@ 3 litres",
        "@home, @night, @NHSEngland",
    ]);
}

#[test]
fn people_by_title_relation_and_initials() {
    use Kind::*;
    expect(&[
        (
            "Mr Patel cried. Later Mr. Patel slept and Patel's wife rang.",
            &[
                (TitledName, "Mr Patel", "Person A"),
                (TitledName, "Mr. Patel", "person A"),
                (TitledName, "Patel", "person A"),
            ],
        ),
        (
            "Mrs O’Brien-Shah and Dr J. de Souza",
            &[(TitledName, "Mrs O’Brien-Shah", "Person A"), (TitledName, "Dr J. de Souza", "person B")],
        ),
        (
            "Sister Moyo rang; mr jones; Mrs ADEYEMI",
            &[
                (TitledName, "Sister Moyo", "Person A"),
                (TitledName, "mr jones", "person B"),
                (TitledName, "Mrs ADEYEMI", "person C"),
            ],
        ),
        (
            "I sat with her son Danny. Danny wept.",
            &[(RelatedName, "son Danny", "son (person A)"), (RelatedName, "Danny", "Person A")],
        ),
        (
            "Said goodbye to Mary-Anne. Zoë waved.",
            &[(RelatedName, "Mary-Anne", "person A"), (RelatedName, "Zoë", "Person B")],
        ),
        ("my manager, Karen, rang", &[(RelatedName, "Karen", "person A")]),
        ("a man called Arthur Penn", &[(RelatedName, "Arthur Penn", "person A")]),
        ("pt Doris was", &[(RelatedName, "pt Doris", "patient A")]),
        ("Danny's mum rang", &[(RelatedName, "Danny", "Person A")]),
        ("I saw J.S. today", &[(Initials, "J.S.", "person A")]),
        ("pt JS was low; JS was tearful", &[(Initials, "JS", "A"), (Initials, "JS", "person A")]),
    ]);
    expect_nothing(&[
        "Sister came over. Nurse was busy. Doctor said no. Sister Asked",
        "Sister alone. The Doctor. Nurse Practitioner, Nurse in charge, Dr. The plan",
        "Gibbs, Driscoll, Rolfe, Kolb, Schön and Johns; Proctor's model, Hawkins and Shohet",
        "patient BP 120/80, pt OT, client CBT, patient ECG, all pts NBM",
        "gave the patient Lorazepam and her son Calpol; patient Paracetamol 1 g",
        "her mother, Monday; my manager, However",
        "Graham Gibbs, Chris Johns, Martha's Rule, St John's Ambulance, grace and hope",
        "near miss. Sats fell; no preceptor Long day",
        "Patient Safety, Client Centred, Student Forum, Patient Experience Group",
        "e.g. i.e. a.m. U.K. B.P. N.B. Ph.D.",
        "patient A and person B, client C, Mr X",
        "MR spine, ms patient, mr scan",
    ]);
}

#[test]
fn a_first_name_and_the_last_name_after_it_are_one_person_throughout() {
    use Kind::*;
    expect(&[
        (
            "Maria Fernandez told me so. Fernandez, 94, was right about Siobhan Murphy.",
            &[
                (RelatedName, "Maria Fernandez", "Person A"),
                (RelatedName, "Fernandez", "Person A"),
                (AgeOver89, "94", "over 89"),
                (RelatedName, "Siobhan Murphy", "person B"),
            ],
        ),
        (
            "Kowalski's notes were gone. I rang Tomasz Kowalski.",
            &[(RelatedName, "Kowalski", "Person A"), (RelatedName, "Tomasz Kowalski", "person A")],
        ),
        (
            "I sat with Joan Whitfield. Whitfield hit me; Joan cried",
            &[
                (RelatedName, "Joan Whitfield", "person A"),
                (RelatedName, "Whitfield", "Person A"),
                (RelatedName, "Joan", "person A"),
            ],
        ),
        (
            "Siobhán O’Neill and Mary-Anne P. de Souza; O'Neill, Souza",
            &[
                (RelatedName, "Siobhán O’Neill", "Person A"),
                (RelatedName, "Mary-Anne P. de Souza", "person B"),
                (RelatedName, "O'Neill", "person A"),
                (RelatedName, "Souza", "person B"),
            ],
        ),
        (
            "Maria Fernandez met Maria Kowalska. Kowalska left, Fernandez stayed.",
            &[
                (RelatedName, "Maria Fernandez", "Person A"),
                (RelatedName, "Maria Kowalska", "person B"),
                (RelatedName, "Kowalska", "Person B"),
                (RelatedName, "Fernandez", "person A"),
            ],
        ),
        (
            "Mrs White and Mrs Ng, then Joan Day, Mark Hughes, Blessing Moyo and TOMASZ KOWALSKI",
            &[
                (TitledName, "Mrs White", "Person A"),
                (TitledName, "Mrs Ng", "person B"),
                (RelatedName, "Joan Day", "person C"),
                (RelatedName, "Mark Hughes", "person D"),
                (RelatedName, "Blessing Moyo", "person E"),
                (RelatedName, "TOMASZ KOWALSKI", "person F"),
            ],
        ),
        ("Sister Ewa Nowak-Shah's bleep", &[(TitledName, "Sister Ewa Nowak-Shah", "Person A")]),
    ]);
}

#[test]
fn what_comes_after_a_first_name_and_is_no_last_name_stays() {
    use Kind::*;
    expect(&[
        ("I rang Joan. Whitfield is a town", &[(RelatedName, "Joan", "person A")]),
        ("with Joan Monday to Friday", &[(RelatedName, "Joan", "person A")]),
        ("saw Joan March and after", &[(RelatedName, "Joan", "person A")]),
        ("Joan Lorazepam 1 mg", &[(RelatedName, "Joan", "Person A")]),
        ("Joan Day 3 of the pathway", &[(RelatedName, "Joan", "Person A")]),
        ("told Joan\nWhitfield is a town", &[(RelatedName, "Joan", "person A")]),
        ("Danny Support Worker rota", &[(RelatedName, "Danny", "Person A")]),
    ]);
    expect_nothing(&[
        "Patricia Benner, Oliver McGowan training, Elisabeth Kübler-Ross, Carl Rogers' conditions",
        "On Christmas Eve and New Year's Eve. Hope. Grace. In June Datix numbers rose.",
        "Will I be well? Mark Scheme for Year 2, the Mental Health Bill Committee",
        "John 2019, Siobhan and others 2017, Ann et al.",
    ]);
}

/// What was learned in one text is met in the others that go out with it.
#[test]
fn a_last_name_of_one_text_is_found_in_another_that_goes_out_with_it() {
    let texts = [("I asked Maria Fernandez.", None), ("Then Fernandez said no.", None)];
    let (found, _) = look_through(texts, &WatchList::default());
    assert_eq!(found[1].iter().map(|one| one.instead.as_str()).collect::<Vec<_>>(), ["person A"]);
    assert_eq!(&texts[1].0[found[1][0].start..found[1][0].end], "Fernandez");
    assert_eq!(gate(texts, &WatchList::default()).total, 2);
}

#[test]
fn an_age_straight_after_a_name_is_one() {
    use Kind::*;
    let name = |text, at, age| {
        let found = all(text);
        assert_eq!(
            found.iter().map(|one| (one.0, one.1)).collect::<Vec<_>>(),
            [(RelatedName, at), (AgeOver89, age)],
            "{text}"
        );
    };
    name("Ann, 102", "Ann", "102");
    name("Ann (93) slept", "Ann", "93");
    name("Ann, 95.", "Ann", "95");
    name("Ann, 91 and frail", "Ann", "91");
    name("Ann, 93F, fell", "Ann", "93F");
    name("Ann, 93 yo", "Ann", "93 yo");
    name("Ann, now 120, slept", "Ann", "120");
    name("Ann, 98 years, slept", "Ann", "98");
    expect(&[
        (
            "Mr Ogilvie, 93, on Willow Ward",
            &[
                (TitledName, "Mr Ogilvie", "Person A"),
                (AgeOver89, "93", "over 89"),
                (Place, "Willow Ward", "a clinical area"),
            ],
        ),
        ("a lady, 94, from home", &[(AgeOver89, "94", "over 89")]),
    ]);
    for text in [
        "Ann, 95% on air",
        "Ann, 94 on air",
        "Ann, 95 beds",
        "Ann, 98/60",
        "Ann, 90 minutes",
        "Ann, 89, fell",
        "Ann, 121, fell",
        "Ann, 95.5 kg",
        "Ann, 100 mg",
        "Ann. 93 patients",
    ] {
        assert_eq!(all(text).len(), 1, "{text}: {:?}", all(text));
    }
    // Where the name was left on purpose, the age is still told.
    let text = "Ann, 102, slept";
    let mut left = Left::new([7; 32], &Marks::default());
    left.leave(text, &look(text, &WatchList::default())[0]).unwrap();
    assert_eq!(look_except(text, &WatchList::default(), &left).len(), 1);
}

#[test]
fn first_names_in_lower_case_are_known_where_somebody_is_introduced() {
    use Kind::*;
    expect(&[
        (
            "a patient called chloe was low. later chloe cried",
            &[(RelatedName, "chloe", "person A"), (RelatedName, "chloe", "person A")],
        ),
        ("his name is tomasz", &[(RelatedName, "tomasz", "person A")]),
        ("someone named aoife", &[(RelatedName, "aoife", "person A")]),
        ("a girl called violet", &[(RelatedName, "violet", "person A")]),
    ]);
    expect_nothing(&[
        "a ward called hazel, called amber by everyone",
        "i called for help",
        "named nurse, with chloe",
    ]);
}

#[test]
fn a_time_beside_a_dose_or_an_observation_points_at_nobody_by_itself() {
    use Kind::*;
    expect_nothing(&[
        "paracetamol 1 g at 14:00",
        "Paracetamol 1 g PO given at 14:00, 18:00 and 22:00.",
        "At 14:00 gave paracetamol 1 g.",
        "BP 98/54 at 02:30. 22:15 obs done",
        "NEWS 5 at 0430 hrs",
        "Lorazepam at 9pm",
    ]);
    expect(&[
        (
            "Mr Patel had paracetamol 1 g at 14:00.",
            &[(TitledName, "Mr Patel", "Person A"), (ClockTime, "at 14:00", "that afternoon")],
        ),
        ("She died at 14:00. Gave 2 mg.", &[(ClockTime, "at 14:00", "that afternoon")]),
        ("Crash call at 02:30, 25 minutes", &[(ClockTime, "at 02:30", "during the night")]),
    ]);
}

/// Whatever else is found, a full date is, as it is written and at the gate.
#[test]
fn a_date_in_full_is_one_however_it_is_written() {
    for text in ["14 March 1931", "She came on 14 March 1931.", "14/03/1931", "it was 14/03/1931, I think"] {
        assert!(all(text).iter().any(|one| one.0 == Kind::FullDate), "{text}");
    }
}

#[test]
fn ordinary_shorthand_is_nothing() {
    expect_nothing(&[
        "2 mg, BP 120/80, GCS 15, q4h, PRN, SBAR, HbA1c 48, 1:1, 24/7, 0.9% saline, A&E, CBT",
        "NEWS 5, band 6, week 34, 10 mg/5 ml, SpO2 94% on 2 L, RR 18, HR 110, T 38.2",
        "BD, TDS, QDS, PO, IV, IM, S/C; MCA and DoLS; PHQ-9 18, GAD-7 12; CORE-10 22",
        "2 x 500 mg, 5000 units, 40 mmol KCl over 4 hrs, FiO2 0.4, PEEP 8, 12-hour shift",
        "para 3, G2P1, 39+4, MEOWS, Apgar 9 at 5, EBL 450 ml, section 17 leave, s136, s47",
    ]);
}

/// A few thousand words that were not written with the guard in mind.
#[test]
fn what_the_app_itself_asks_and_says_is_of_nobody() {
    fn strings(value: &serde_json::Value, out: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => out.push(text.clone()),
            serde_json::Value::Array(all) => all.iter().for_each(|one| strings(one, out)),
            serde_json::Value::Object(all) => all.values().for_each(|one| strings(one, out)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    strings(&serde_json::to_value(&*crate::exercise::BUILTIN).unwrap(), &mut texts);
    strings(&serde_json::to_value(&*crate::template::BUILTIN).unwrap(), &mut texts);
    assert!(texts.len() > 200, "{}", texts.len());
    expect_nothing(&texts.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn the_watch_list_meets_whole_words_whatever_their_case_and_accents() {
    let list = watch(&["zoe", "St Mary's", "mill", "Mill Road clinic"]);
    let at = |text: &str| -> Vec<String> {
        look(text, &list)
            .iter()
            .filter(|one| one.kind == Kind::Watched)
            .map(|one| text[one.start..one.end].to_owned())
            .collect()
    };
    assert_eq!(at("ZOË at st. mary’s"), ["ZOË", "st. mary’s"]);
    assert_eq!(at("mill road, Mill Road Clinic"), ["mill", "Mill Road Clinic"]);
    assert_eq!(at("zoes windmill; St ...... Mary's; stmarys"), Vec::<String>::new());
    let blank = WatchWords::new(vec![crate::text::Word::new("!?").unwrap()]).unwrap();
    assert_eq!(WatchList::new(&blank).unwrap_err(), NothingToWatch);
    assert_eq!(format!("{list:?}"), "WatchList(..)");
}

#[test]
fn what_was_left_stays_left_in_this_text_and_is_not_kept() {
    let text = "Mr Patel rang 07700 900123. Patel, 07700900123, Mr Shah.";
    let none = WatchList::default();
    let mut left = Left::new([7; 32], &Marks::default());
    for one in look(text, &none).iter().take(2) {
        left.leave(text, one).unwrap();
    }
    let still = look_except(text, &none, &left);
    assert_eq!(still.iter().map(|one| &text[one.start..one.end]).collect::<Vec<_>>(), ["Mr Shah"]);
    assert_eq!(gate([(text, Some(&left))], &none).total, 1);

    let kept = serde_json::to_string(&left.marks()).unwrap();
    assert!(!kept.to_lowercase().contains("patel") && !kept.contains("07700"));
    let back = Left::new([7; 32], &serde_json::from_str(&kept).unwrap());
    assert_eq!(look_except(text, &none, &back), still);
    let other = Left::new([8; 32], &left.marks());
    assert_eq!(look_except(text, &none, &other), look(text, &none), "another text's key");
    assert_eq!(format!("{left:?} {:?}", left.marks()), "Left(..) List(..)");
}

#[test]
fn the_gate_counts_and_tells_nothing_else() {
    let answer = gate([("Mr Patel, bed 4", None), ("bed 5", None)], &WatchList::default());
    assert_eq!(
        serde_json::to_value(&answer).unwrap(),
        serde_json::json!({
            "found": [{ "kind": "place", "count": 2 }, { "kind": "titledName", "count": 1 }],
            "total": 3,
            "left": 0,
        })
    );
    assert_eq!(gate([("a quiet shift", None)], &WatchList::default()), GateAnswer::default());
}

#[test]
fn a_text_box_counts_in_utf_16() {
    let text = "😀 é Mr Patel, 😀 bed 4";
    let units: Vec<u16> = text.encode_utf16().collect();
    let found = in_utf16(text, look(text, &WatchList::default()));
    let cut: Vec<String> =
        found.iter().map(|one| String::from_utf16(&units[one.start..one.end]).unwrap()).collect();
    assert_eq!(cut, ["Mr Patel", "bed 4"]);
}

/// What is put instead is not itself warned of.
#[test]
fn replacing_all_leaves_nothing_of_it() {
    let text = "Mrs Okafor, DOB 12/03/1930, a 94-year-old in bed 4 on Willow Ward (NHS 943 476 5919), came at 14:35 on \
                3 March with her son Danny. pt JS, Datix W12345, 07700 900123, LS6 2AB, a@example.org, aged 91.";
    let mut out = text.to_owned();
    for one in look(text, &WatchList::default()).iter().rev() {
        out.replace_range(one.start..one.end, &one.instead);
    }
    assert_eq!(all(&out), [], "{out}");
}

#[test]
fn a_megabyte_of_anything_comes_to_an_end() {
    let list = watch(&["a", "a a", "a a a a a a a a a a b"]);
    for bit in [
        "a", "a ", "1", "1 ", "12/", "@a.", "Mr A", "son Dan", "Ward ", "A.B", "0.1", "é", "7:3", "+44",
        "bed 1 ",
    ] {
        let text = bit.repeat(1_000_000 / bit.len());
        for one in look(&text, &list) {
            assert!(one.start < one.end && one.end <= text.len());
        }
    }
}

/// "num(ber 77123/CD)" is not a number.
#[test]
fn a_number_is_taken_and_never_part_of_a_word() {
    use Kind::*;
    const OUT: &str = "(reference left out)";
    expect(&[
        ("Case number 77123/CD was closed.", &[(Reference, "77123/CD", OUT)]),
        ("Reference number 8831/22", &[(Reference, "8831/22", OUT)]),
        ("The Datix number/45821 went in", &[(Reference, "45821", OUT)]),
        ("crime number given 12345", &[(Reference, "12345", OUT)]),
        ("Case number CD 77123 was closed.", &[(Reference, "CD 77123", OUT)]),
        ("Patient number 123456", &[(HospitalNumber, "123456", "(number left out)")]),
    ]);
    expect_nothing(&["the incident number from 2023"]);
}

#[test]
fn a_disease_or_a_scale_called_after_somebody_is_nobody_here() {
    use Kind::*;
    expect_nothing(&[
        "Addison's were in the notes",
        "Addison's disease, Addison’s crisis, then Addison's again. ADDISON'S",
        "Her Addisons was missed. Gilbert's syndrome, Gilbert Syndrome and Wilson Disease",
        "my patient Parkinson's nurse; her dad Alzheimer’s; mum Graves' disease; pt Wilson's disease",
        "a client Tourette's, a resident Lewy Body dementia, patient Guillain-Barré syndrome",
        "Braden score 14; patient Waterlow score 18; Bell's palsy; the Parkinson's care plan",
        "pt Down's syndrome, pt Crohn's, pt Sjögren's, pt Ménière's, pt Behçet’s, pt Korsakoff's",
    ]);
    expect(&[
        ("Mrs Addison cried", &[(TitledName, "Mrs Addison", "Person A")]),
        ("then Mr Still left", &[(TitledName, "Mr Still", "person A")]),
        ("then Mr Wilson rang", &[(TitledName, "Mr Wilson", "person A")]),
        ("I met Mrs Parkinson's son", &[(TitledName, "Mrs Parkinson", "person A")]),
        ("I rang Addison's mum", &[(RelatedName, "Addison", "person A")]),
        ("I rang Wilson's mum", &[(RelatedName, "Wilson", "person A")]),
        ("I rang Addison Webb", &[(RelatedName, "Addison Webb", "person A")]),
        ("I sat with Addison today", &[(RelatedName, "Addison", "person A")]),
        ("her son Addison's notes", &[(RelatedName, "son Addison", "son (person A)")]),
        ("for Joan Addison's notes", &[(RelatedName, "Joan Addison", "person A")]),
        (
            "I saw Mr Wilson. It is Wilson's disease, Wilson said.",
            &[(TitledName, "Mr Wilson", "person A"), (TitledName, "Wilson", "person A")],
        ),
    ]);
}

/// What is left is that place and the same words, not longer ones that begin with them.
#[test]
fn leaving_a_first_name_leaves_nobody_with_a_last_name() {
    let still = |text: &'static str, words: &str| -> Vec<&str> {
        let none = WatchList::default();
        let mut left = Left::new([7; 32], &Marks::default());
        let found = look(text, &none);
        let one = found.iter().find(|one| &text[one.start..one.end] == words).unwrap();
        leave(text, &none, &mut left, one).unwrap();
        look_except(text, &none, &left).iter().map(|one| &text[one.start..one.end]).collect()
    };
    let text = "I sat with Doris. Later Doris Webb rang, and Webb wept. Then Doris slept.";
    assert_eq!(still(text, "Doris"), ["Doris Webb", "Webb"]);
    assert_eq!(still(text, "Doris Webb"), Vec::<&str>::new());
    let text = "I saw her son Danny. Then Danny Moss and Danny came.";
    assert_eq!(still(text, "son Danny"), ["Danny Moss"]);
    let text = "I met Maria Fernandez and Maria Kowalska. Kowalska left, Fernandez and Maria stayed.";
    assert_eq!(still(text, "Maria Kowalska"), ["Maria Fernandez", "Fernandez", "Maria"]);
}

#[test]
fn telephones_postcodes_and_saints_as_they_are_typed() {
    use Kind::*;
    const PHONE: &str = "(telephone number left out)";
    const CODE: &str = "(postcode left out)";
    expect(&[
        ("ring (0113) 4960123 now", &[(Phone, "(0113) 4960123", PHONE)]),
        ("phone: (0113) 4960123.", &[(Phone, "(0113) 4960123", PHONE)]),
        ("Her number is (0113) 4960123.", &[(Phone, "(0113) 4960123", PHONE)]),
        ("(0113)4960123", &[(Phone, "(0113)4960123", PHONE)]),
        ("she lives at ls63qx.", &[(Postcode, "ls63qx", CODE)]),
        ("ls61st, sw1a1aa", &[(Postcode, "ls61st", CODE), (Postcode, "sw1a1aa", CODE)]),
        ("moved from St James’s today", &[(Place, "St James’s", "a place")]),
        ("She was at St. Mary's, I think", &[(Place, "St. Mary's", "a place")]),
        ("from St Mary's Hospital", &[(Place, "St Mary's Hospital", "a hospital")]),
    ]);
    expect_nothing(&[
        "took St John's wort and St John's Wort; St John Ambulance, St John’s Ambulance",
        "on St George's Day, St Vitus's dance, a St Andrew's cross",
        "qq63qx, zz11aa, b122nd, t45hr, b12 3rx, gave l5 2hx",
    ]);
}

/// "Person D was kind", and never "On mid-November".
#[test]
fn what_stands_there_instead_reads_as_the_sentence_does() {
    let instead = |text: &str| -> String {
        let found = look(text, &WatchList::default());
        outgoing::with_instead(text, &found).to_string()
    };
    for (text, wanted) in [
        ("Mrs Patel was kind. Mr Khan was not.", "Person A was kind. Person B was not."),
        ("Kind, Mrs Patel was.\nMr Khan wept", "Kind, person A was.\nPerson B wept"),
        ("“Mrs Patel rang!” he said. (Mr Khan)", "“Person A rang!” he said. (Person B)"),
        ("She said: Mrs Patel rang, e.g. Mr Khan", "She said: person A rang, e.g. person B"),
        ("mr jones was kind", "person A was kind"),
        ("I saw Mrs Patel… Mr Khan", "I saw person A… person B"),
        ("At 14:35 she died. 14:35", "That afternoon she died. That afternoon"),
        ("On 12 November we met", "In mid-November we met"),
        ("we met on 12 November and on the 14th of Feb", "we met in mid-November and in mid-February"),
        ("it was the 14th of Feb, from 3 March", "it was mid-February, from early March"),
        ("We met on 14/03 again", "We met in mid-March again"),
        ("On Tuesday 12th. Born on 1st May 1950", "On one day. Born on (date of birth left out)"),
        ("12 March 2024: Mr Patel", "Mid-March: person A"),
        ("patient Arthur, 94", "patient A, over 89"),
    ] {
        let said = instead(text);
        assert_eq!(said, wanted);
        assert_eq!(instead(&said), said, "and then nothing more is found");
    }
    // A letter is taken however the word before it begins.
    assert_eq!(instead("Person A rang. Mrs Patel rang."), "Person A rang. Person B rang.");
    // A day is left as the same day is, with a word before it or without.
    let text = "On 12 November we met. Since 12 November I knew.";
    let (none, mut left) = (WatchList::default(), Left::new([7; 32], &Marks::default()));
    leave(text, &none, &mut left, &look(text, &none)[0]).unwrap();
    assert_eq!(look_except(text, &none, &left), []);
}

fn spaced(digits: &[u32], how: u8) -> String {
    let text: String = digits.iter().filter_map(|d| char::from_digit(*d, 10)).collect();
    match how % 3 {
        0 => text,
        1 => format!("{} {} {}", &text[..3], &text[3..6], &text[6..]),
        _ => format!("{}-{}-{}", &text[..3], &text[3..6], &text[6..]),
    }
}

fn sound(found: &[Found], text: &str) -> Result<(), TestCaseError> {
    let mut last = 0;
    for one in found {
        prop_assert!(one.start >= last && one.start < one.end, "sorted, apart, not empty");
        prop_assert!(text.get(one.start..one.end).is_some(), "on the boundaries of characters");
        last = one.end;
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_text_does_harm(text in any::<String>()) {
        sound(&look(&text, &watch(&["a", "é"])), &text)?;
    }

    /// Pieces of what is looked for, in any order: nearer to the rules than chance comes.
    #[test]
    fn no_mixture_does_harm(bits in prop::collection::vec(prop::sample::select(vec![
        "Mr ", "Patel", "’s ", "her son ", "Danny", " é", "😀", "943 476 5919", "at ", "14:35", "12/03/", "1948", "bed ",
        "4", " Ward", "J.S.", "@", "a.co.uk", "\n", ",", "(", " ", "AB12 CDE", "March ", "3rd ", "Ⅻ", "ſ", "\u{301}",
        "https://", "LS6 2AB", "aged 9", "92-year-old", "Ref: ", "1", "0", "+44 ", "Z", "ß", "İ",
    ]), 0..24)) {
        let text = bits.concat();
        let found = look(&text, &watch(&["danny", "İ", "ward"]));
        sound(&found, &text)?;
        let answer = gate([(text.as_str(), None)], &watch(&["danny", "İ", "ward"]));
        prop_assert_eq!(answer.total as usize, found.len());
        sound(&in_utf16(&text, found.clone()), &"x".repeat(text.len() + 1))?;
        let mut left = Left::new([1; 32], &Marks::default());
        for one in &found {
            left.leave(&text, one).unwrap();
        }
        prop_assert!(look_except(&text, &watch(&["danny", "İ", "ward"]), &left).len() <= found.len());
    }

    #[test]
    fn a_right_number_is_found_and_a_changed_digit_is_not_called_one(
        first in prop::collection::vec(0..10_u32, 9), at in 0..10_usize, by in 1..10_u32, how: u8,
    ) {
        let sum: u32 = first.iter().zip((2..=10).rev()).map(|(d, w)| d * w).sum();
        let check = (11 - sum % 11) % 11;
        prop_assume!(check != 10 && first.iter().any(|d| *d != 0));
        let mut digits = [first.as_slice(), &[check]].concat();
        let numbers = |digits: &[u32]| {
            let text = format!("I looked up {} again", spaced(digits, how));
            let kinds = [Kind::NhsNumber, Kind::ChiNumber, Kind::HcNumber];
            look(&text, &WatchList::default()).iter().filter(|one| kinds.contains(&one.kind)).count()
        };
        prop_assert_eq!(numbers(&digits), 1);
        digits[at] = (digits[at] + by) % 10;
        prop_assert_eq!(numbers(&digits), 0);
    }
}
