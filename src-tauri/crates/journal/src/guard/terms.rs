//! Words that look like something and are not, and words that say what stands beside them.
//!
//! Facts of the language of UK wards, clinics, prisons and schools; none of it is of a person.

use std::{collections::HashSet, sync::OnceLock};

use super::rule::Rule;

/// A list of words in lower case (abbreviations and postcode areas in capitals).
pub(super) struct Terms {
    words: &'static str,
    set: OnceLock<HashSet<&'static str>>,
}

impl Terms {
    /// Parted by white space, or by bars where some have two words.
    const fn new(words: &'static str) -> Self {
        Self { words, set: OnceLock::new() }
    }

    pub(super) fn get(&self, word: &str) -> Option<&'static str> {
        let bars = self.words.contains('|');
        let parted = || {
            let parts: Box<dyn Iterator<Item = &'static str>> = if bars {
                Box::new(self.words.split('|').map(str::trim))
            } else {
                Box::new(self.words.split_whitespace())
            };
            parts.collect()
        };
        self.set.get_or_init(parted).get(word).copied()
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

macro_rules! terms {
    ($($(#[$doc:meta])* $name:ident $words:literal;)+) => {
        $($(#[$doc])* pub(super) static $name: Terms = Terms::new($words);)+
    };
}

/// Medicines by the endings that the WHO gives to their names (INN stems), and no first name has.
pub(super) fn is_medicine(word: &str) -> bool {
    const STEMS: [&str; 33] = [
        "azepam",
        "azolam",
        "cillin",
        "mycin",
        "micin",
        "floxacin",
        "oxetine",
        "apine",
        "idone",
        "piprazole",
        "peridol",
        "statin",
        "olol",
        "sartan",
        "dipine",
        "prazole",
        "tidine",
        "setron",
        "parin",
        "xaban",
        "gliptin",
        "gliflozin",
        "glutide",
        "formin",
        "cyclovir",
        "azole",
        "triptan",
        "caine",
        "codone",
        "morphone",
        "zepine",
        "thiazide",
        "semide",
    ];
    word.len() > 6 && STEMS.iter().any(|stem| word.ends_with(stem))
}

/// What a number with a point in it may measure, when it comes after "at".
pub(super) static MEASURED: Rule = Rule::new(
    r"(?:ph|glucose|bm|bms|cbg|lactate|potassium|sodium|k\+?|na\+?|inr|temp|temperature|hb|creatinine|calcium|magnesium|bilirubin|urea|sugar|sugars|ketones|troponin|bmi|weight|rate|pressure|dose|running|infusion|peep|flow|fio2|score|scored)(?: (?:was|is|were|still|level|sat|sitting|stable|steady|now|up|down)){0,3} ?$",
);

terms! {
    /// The areas of UK postcodes.
    POSTCODE_AREAS "AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GI GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";

    /// What may come before "cell" and a number in a laboratory.
    BLOOD "white red blood t b stem sickle packed beta cancer nerve mast plasma";

    /// After a number: it counts or measures.
    UNITS "ml mls l litre litres mg mcg g kg units unit hour hours hr hrs h min mins minute minutes day days week weeks wk wks wkly month months year years yrs shifts nights times people persons patients pts nurses hcas hca beds bedded chairs others metres meters m cm mm mmhg bpm mmol mol nmol percent % calories kcal kj steps words miles mile pounds men women children clients visits calls sessions members families relatives rooms wards bays seizures falls admissions discharges deaths doses tablets puffs pages pieces reflections degrees celsius";

    /// After a number in words: it counts, or is no number at all ("on the ward one morning").
    UNITS_WORDED "of by to or more other others last person patient thing morning afternoon evening night shift half nurse day long short in on at who and was";

    /// What is a ratio and no time of day.
    RATIOS "ratio ratios staffing ratioed diluted dilution score scored titre titres against chapter verse psalm luke mark john matthew";

    /// Before the paragraph of a document.
    PARAGRAPHS "section paragraph para standard version v clause part point points code chapter appendix guideline policy release ng cg";

    /// Place-like names that are anybody's.
    GENERIC_PLACE "the a an this that these those our my your their his her its every each another any some no all both one two new old first second next last same other whole busy quiet open locked mixed single male female acute general community district mental children child medical surgical stroke elderly older maternity labour postnatal antenatal respiratory cardiac cardiology renal orthopaedic trauma gynae oncology haematology burns day emergency intensive critical high neonatal special psychiatric rehab rehabilitation recovery admission admissions assessment discharge paediatric paediatrics isolation covid dementia frailty private local teaching university field cottage secure forensic crisis eating dependency care coronary virtual home on in at from to with after before when while then and but so because if royal memorial infirmary hospital nursing residential primary secondary high special boarding sixth grammar nursery sunday medical nurse nursing law art business summer night back main front side top bottom main outpatient outpatients inpatient delivery birth low medium step short long stay adult adults women women's men men's minor major injuries treatment day case short palliative hospice end supported sheltered halfway safe full empty base host receiving referring oncology neuro neurology spinal hip fracture gp vet veterinary dental eye cataract plastic bariatric cosmetic key upper middle lower life training good bad most many few monday tuesday wednesday thursday friday saturday sunday christmas easter nhs icu itu hdu ccu amu mau sau picu nicu scbu ed public lead head old trust visited left leaving near outside inside between during across around working worked since please thanks what which where why how prison crown family magistrates county high supreme youth county's control command cross green white open approved bail probation wing landing my nice hospital's";

    /// What wards are often called: enough to know one at the beginning of a sentence.
    WARD_NAMES "maple willow oak ash beech cedar elm birch rowan holly hazel juniper rose lavender poppy primrose bluebell heather ivy fern laurel larch sycamore hawthorn chestnut aspen alder magnolia jasmine daisy orchid bramble nightingale seacole cavell bevan fleming lister jenner curie darwin churchill victoria elizabeth alexandra albert shakespeare keats byron wordsworth bronte austen dickens turner constable brunel newton nelson wellington kingfisher robin swan heron skylark kestrel swift lark sapphire ruby emerald amber coral pearl topaz jade meadow orchard brook lakeside parkview riverside hillside avon severn thames mersey trent tyne humber derwent windermere buttermere coniston";

    /// Before "road" in lower case, where nobody lives.
    NOT_A_STREET "the a an this that of on in my our your his her their way minute minutes min mins hour hours day days week weeks mile miles metre metres km people of down up along across off from to and or more other one side lane long short main busy quiet last next same different one-way two three streets clients patients staff steps different cars single car yards off-road hard rocky very drug legal gas";

    /// No name of anybody, though it stands where a name would and begins with a capital.
    NOT_A_NAME "mr mrs ms miss mx dr prof ratio apgars hb used read key difficult uncertain watched long sats the a an and but or so then i he she it they we you this that these those my his her our their its your who what when where why how there here in on at to of for from by with as if is was are were be been has had have did do does not no yes after before while because although since until during once also just still even both each every some any all one two three four five six seven eight nine ten today yesterday tomorrow tonight now later earlier afterwards however meanwhile instead again luckily sadly thankfully unfortunately initially finally eventually perhaps maybe monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec christmas easter eid ramadan diwali passover hanukkah spring summer autumn winter patient patients client clients resident residents relative relatives family families ward wards unit hospital hospitals clinic clinics team teams staff nurse nurses nursing doctor doctors sister sisters matron manager managers management practitioner practitioners associate associates specialist specialists consultant consultants registrar surgeon surgeons physician psychiatrist psychologist therapist physio physiotherapist dietitian pharmacist pharmacy midwife midwives midwifery student students lead leads lecturer tutor mentor supervisor educator education advocate officer director executive coordinator navigator prescriber prescribers led call calls button bank agency service services safety experience transport advice liaison care centred centered centre record records notes note plan plans planning group groups forum council committee meeting meetings review reviews handover handovers round rounds assessment assessments discharge admission admissions referral referrals incident incidents report reports reporting complaint complaints feedback story stories voice choice rights charter portal passport pathway pathways protection safeguarding social community mental health public primary secondary acute emergency intensive critical clinical medical surgical psychiatric psychological therapy therapies counselling support supports supported work worker workers training teaching learning development practice practices policy policies procedure procedures protocol protocols guideline guidelines code standard standards act law court police fire ambulance paramedic paramedics security reception porter porters nhs trust trusts board england scotland wales ireland britain british english scottish welsh irish polish romanian french german spanish italian portuguese indian pakistani bangladeshi chinese african caribbean somali nigerian ukrainian afghan iraqi iranian turkish arabic urdu punjabi bengali gujarati hindi christian muslim jewish hindu sikh buddhist catholic protestant jehovah's jehovah god jesus allah lord asian black white european american london manchester birmingham leeds glasgow edinburgh cardiff belfast liverpool bristol newcastle sheffield nottingham google facebook whatsapp instagram tiktok teams zoom youtube netflix datix rio systmone emis covid parkinson's parkinsons alzheimer's alzheimers asperger's crohn's huntington's dementia depression anxiety psychosis schizophrenia bipolar autism autistic sepsis stroke diabetes asthma epilepsy cancer delirium said asked told came went looked felt seemed became wanted needed got gave took made saw heard knew thought rang phoned arrived left cried died would could should can might must shall am bed beds bay bays room rooms cell cells theatre theatres desk office kitchen lounge garden corridor day days night nights shift shifts week weeks morning afternoon evening weekend bank-holiday time times break breaks tea coffee lunch plus via per re reflecting reflection reflections reflective restorative supervision supervisor's professional advocacy leadership steering house street road first second third last next previous new old big little part full ill well fine good bad great better worse best worst nobody everybody everyone someone somebody anyone nothing something everything looking feeling being having going getting doing making taking trying thinking talking speaking sitting standing walking working learning using seeing hearing knowing what's it's that's there's he's she's they're i'm i've i'd i'll we've we're we'd don't didn't couldn't wasn't isn't let's parent parents mum mam dad mother father son daughter brother husband wife partner friend friends carer carers baby child children person people man woman men women boy girl lady gentleman side centre-led recovery outreach crisis home response access assertive early intervention inpatient outpatient perinatal adult adults older elderly learning-disability forensic probation housing benefits universal credit please thank thanks sorry hello hi bye dear ok okay hand hands head heart chest pain blood pressure infusion oxygen fluids bloods obs observations handed moved discharged admitted seen reviewed plan: actions action outcome background situation recommendation what-went-well nil none unknown anonymous name named names redacted zero student's patient's client's family's team's ward's bp gp er moses santa x";

    /// After "mr" in lower case, where it is magnetic resonance or the start of something else.
    AFTER_MR "scan scans spine imaging head brain knee angiogram angiography pelvis liver cholangiogram scanner safe conditional men mrs miss and man men whatever nobody grumpy happy big right nice perfect tickle";

    /// Medicines and brands that stand where a name would.
    MEDICINES "paracetamol ibuprofen aspirin codeine morphine oramorph fentanyl tramadol ketamine midazolam haloperidol lorazepam diazepam clozapine olanzapine quetiapine risperidone aripiprazole sertraline fluoxetine citalopram mirtazapine venlafaxine amitriptyline lithium valproate epilim lamotrigine keppra levetiracetam insulin novorapid lantus tresiba humalog levemir metformin gliclazide ozempic mounjaro warfarin apixaban rivaroxaban dalteparin fragmin clexane enoxaparin tinzaparin heparin amoxicillin flucloxacillin tazocin meropenem gentamicin vancomycin metronidazole doxycycline trimethoprim nitrofurantoin ciprofloxacin furosemide bumetanide bisoprolol amlodipine ramipril losartan atorvastatin simvastatin digoxin amiodarone adenosine adrenaline noradrenaline atropine salbutamol ventolin seretide fostair symbicort ipratropium atrovent prednisolone hydrocortisone dexamethasone omeprazole lansoprazole gaviscon senna laxido movicol macrogol lactulose enemas calpol nurofen ritalin concerta methadone buprenorphine subutex espranor suboxone naloxone nyxoid pabrinex thiamine chlordiazepoxide librium zopiclone promethazine melatonin temazepam pregabalin gabapentin baclofen donepezil memantine madopar sinemet ondansetron cyclizine metoclopramide buscopan hyoscine glycopyrronium levomepromazine cavilon medihoney aquacel mepilex allevyn inadine fortisip ensure fresubin thick easy creon entonox propofol alteplase tenecteplase tranexamic vitamin depo depot botox viagra sudocrem dettol hibiscrub clinell dioralyte glucogel hypostop";

    /// Eponyms that take a title, and none of whom is on the ward.
    EPONYMS "mary joseph|who|google|bean|blobby|right|foster|martens|doolittle|jekyll|poppins";

    /// Who wrote the models and books that reflections lean on.
    AUTHORS "gibbs driscoll rolfe kolb schön schon johns proctor hawkins shohet atkins murphy boud borton brookfield mezirow benner maslow rogers freud jung bowlby winnicott erikson piaget vygotsky lewin dewey moon mann bolton peplau orem roper logan tierney henderson neuman nightingale beck ellis linehan gilbert heron casement inskipp carroll page wosket egan berne yalom bion klein fook goodman honey mumford belbin tuckman kotter maslach figley borrell francis ockenden kirkup beauchamp childress kubler-ross cruse worden parkes waterlow braden abbey norton barthel glasgow rockwood cornell edinburgh beck's likert bradford hill apgar wallace parkland lund browder bristol berg tinetti kessler warwick gibbs's gibbs' schön's kolb's driscoll's johns' proctor's rolfe's";

    /// Names that are also words: not taken for a name where a sentence begins.
    ALSO_WORDS "will may hope grace mark joy faith dawn rose april june august summer art bill rob sue pat frank dean chase drew gene guy jack john josh lance max miles nick peg ray rich rob rod sandy sky tony victor ward wade young brown green white black grey cook baker cole day field hall hill king knight lane long love moody noble price reed rice rush sharp short singer small stone strong swift wells west winter wise woods";

    /// First names that are common in the UK and seldom anything else. Far from all: nobody may
    /// take a name that is not here for no name.
    FIRST_NAMES "aaliyah aaron abdul abdullah abigail adam adele adrian agnes ahmed aidan aisha alan albert alex alexander alfie alice alison amanda amber amelia amir amy andrea andrew angela anita ann anna anne anthony antonia aoife archie arthur ava ayesha barbara barry beatrice ben benjamin bernard beryl beth bethan betty beverley brenda brian bridget bronwen callum cameron carl carol caroline catherine charles charlie charlotte cheryl chloe chris christine christopher ciara claire clare colin connor craig cynthia daniel danielle danny darren dave david deborah debbie denise dennis derek diane donald donna doreen doris dorothy douglas dylan eddie edith edna edward eileen elaine eleanor eleri elizabeth ella ellie elsie emily emma emmanuel erin ernest esther ethan ethel eve evelyn ewa fatima fiona florence frances fred freddie freya gareth gary gavin gemma geoff geoffrey george georgia gerald gillian gladys glenys gloria gordon graham grzegorz gwen hamza hannah harold harriet harry hassan hazel heather helen henry hilda howard hugh hussein ian ibrahim imran irene isaac isabel isabella isla jackie jacob jacqueline jake james jamie jan jane janet janice jasmine jason jayne jean jenny jennifer jeremy jess jessica jill jim jo joan joanna joanne joe joel john jonathan joseph josh joshua joyce judith julia julian julie justin karen kate katherine kathleen kathryn katie kayleigh keith kelly ken kenneth kerry kevin kieran kim kirsty krzysztof kwame kyle laura lauren leah lee leo leon leslie lewis liam linda lisa lloyd lorraine louis louise lucas lucy luke lydia lynn lynne maggie malcolm margaret maria marie marion marjorie martin mary maryam matilda matt matthew maureen mavis megan melanie melissa mia michael michelle mike mohamed mohammed mohammad molly monica morgan muhammad muriel naomi natalie natasha nathan neil niamh nicholas nicola nicole nigel nkechi noah nora norman oliver olivia omar oscar owen pamela patricia patrick paul pauline peggy peter phil philip philippa phoebe phyllis piotr polly priya rachel ralph raymond rebecca rhian rhys richard robert robin roger ronald rory rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sanjay sara sarah scott sean seren shannon sharon sheila shirley simon sinead sion sofia sophia sophie stacey stanley stella stephanie stephen steve steven stuart susan suzanne sylvia tariq teresa terry thelma theresa thomas tim timothy tina toby tom tommy tracey tracy trevor valerie vera veronica vincent violet wayne wendy wilfred william winifred yasmin yusuf yvonne zainab zara zoe sian rosa tomasz dilys ioan";

    /// After a first name: a rule or a service called after somebody, known to all.
    CALLED_AFTER "rule law campaign ambulance hospital hospice hub act review inquiry report trust ward bonnet wort";

    /// Titles, folded, of one word.
    TITLES "mr mrs ms miss mx dr prof rev fr sgt pc dc sn hca professor doctor staff charge student nurse sister matron reverend father sir lady lord dame sergeant inspector constable officer judge imam rabbi pastor canon consultant midwife auntie aunty uncle";

    /// People who are somebody's.
    KIN "son|daughter|mother|father|mum|mam|mummy|daddy|dad|brother|sister|child|parent|parents|ma|pa|stepson|stepdaughter|stepmother|stepfather|stepmum|stepdad|stepbrother|stepsister|grandson|granddaughter|grandmother|grandfather|grandmum|granddad|grandchild|grandparents|wife|husband|partner|girlfriend|boyfriend|fiance|fiancée|fiancé|fiancee|aunt|auntie|aunty|uncle|nephew|niece|cousin|nan|nana|nanna|gran|granny|grandad|grandpa|twin|baby|toddler|friend|mate|neighbour|carer|ex|foster mum|foster dad|foster mother|foster father|foster son|foster daughter|foster child|half brother|half sister|dog|cat";

    /// People by what brings them together.
    ROLES "patient|pt|client|resident|service user|su|inmate|prisoner|pupil|colleague|manager|supervisor|supervisee|student|mentor|mentee|preceptor|preceptee|boss|team leader|line manager|social worker|support worker|keyworker|key worker|care coordinator|health visitor|practice educator|cpn|hca|nurse|registrar|consultant|midwife|physio|therapist|counsellor|tutor|buddy";

    /// Named only with "called": with a capital straight after them there is something else.
    ONLY_CALLED "boy girl lad man woman lady gentleman chap guy person someone lady's su";

    /// After letters that are then an abbreviation: "PT session".
    AFTER_ABBREVIATION "session sessions score scores scale chart charts scan result results level levels team assessment review referral form forms stage line lines nurse nurses doctor doctors therapy positive negative status bundle training tool criteria pathway codes code rota meds dose infusion bolus antibiotics fluids access cannula monitoring observations obs reading readings guidelines guidance standards register registration";

    /// Those of them that are written with full stops.
    DOTTED_ABBREVIATIONS "UK US USA GP GPS BP IV IM SC AM PM PS NB EG IE OT PT DOB PRN BD OD QDS TDS PO RN OK AE CV IT ID MD BA MA BSC MSC PHD NHS EU UN ET AL AD BC CE RIP PA PC DC PPE CPN ECT IQ HR";

    /// Abbreviations of care, education and work: never anybody's initials.
    ABBREVIATIONS "AA AAA ABC ABG ABGS AC ACE ACP ACS ACT AD ADD ADHD ADL ADLS AED AF AHP AI AIDS AKI ALS AM AMHP AMU ANP AP APT ARDS ARR ASC ASD ASW AUDIT AV AVPU BACP BAL BD BDI BG BIPAP BKA BLS BM BMA BMI BMS BNF BO BP BPD BPM BS BSL BT CA CAB CAF CAMHS CAT CBG CBT CC CCU CD CDU CEO CF CFS CIN CKD CLD CMHT CNS CNO COPD CP CPA CPAP CPD CPN CPR CQC CRB CRP CRT CSF CSP CSW CT CTG CTO CV CVA CVC CVP CXR DBT DBS DC DDR DIC DKA DLA DMARD DNA DNAR DNACPR DNR DOB DOH DOLS DRE DSH DST DTS DVLA DVT DWP EBL ECG ECHO ECT ED EDD EDT EEG EHCP EIA EIP EMDR ENP ENT EOL EOLC EPR ER ESR ETOH ETT EUPD FAST FBC FFP FGM FH FNP FT FTT FYI GA GAD GB GCS GI GMC GP GPS GTN GU GUM HB HBA HBV HCA HCAS HCPC HDU HE HEE HI HIV HMP HO HOB HR HRT HTN HV HVS IAPT IBD IBS IC ICB ICD ICP ICS ICT ICU ID IDC IE IM INR IPC IPS IQ IR IRC IT ITU IUD IV IVABX IVI IVIG JD KPI KPIS LA LAC LBP LD LFT LFTS LGBT LMP LOC LOS LP LPA LSCS LTC LTFU LVF MAR MAU MC MCA MCH MDT MDTS ME MECC MH MHA MHT MHU MI MMR MMSE MOCA MP MR MRI MRSA MS MSE MSK MSU MST MUST NAD NAI NBM NEWS NG NGT NHS NI NICE NICU NIV NJ NMC NMP NOF NOK NPA NPSA NQN NQP NQSW NSTEMI NSAID NVQ OA OBS OCD OCP OD ODP OE OGD OH OHS OK ON OOH OP OPA OPD OT OTC OTS PA PACE PALS PAS PAT PC PCA PCN PCR PCT PDP PDR PE PEA PEEP PEG PERLA PET PHE PHQ PICC PICU PID PIL PIP PM PMH PMS PMVA PN PNA PO POC POMH POP PPE PPH PPI PR PRN PS PSA PSI PSIRF PTS PTSD PT PU PV QA QI QDS QIP RA RAID RBC RBCS RC RCA RCN RCM RCP RD RE RIO RIP RMN RN RNA RNLD RNS RO ROM ROSC RR RRT RSI RTA RTC RTT RTW SAH SAL SALT SATS SAU SB SBAR SCBU SCR SE SEN SENCO SH SHO SI SIDS SIRS SL SLT SN SNS SO SOB SOP SPA SPC SPD SPR SR SRN SSKIN SSRI SSRIS STAT STD STEMI STI STO STR SU SUI SUS SVT SW SWE TB TBC TBI TDS TENS THR TIA TIP TIPS TKR TLC TOC TPN TPR TSH TTA TTAS TTO TTOS TV TVN TWOC UA UC UE UES UK UKCP UNISON US USS UTI UTIS VAC VBG VC VDU VE VF VIP VP VRE VT VTE VW WBC WCC WHO WR WRAP WTE XR YO YOT ZZ DOA EBP SUDEP SIM SJR UTD AOB WFH CO NO OR IF SO AS AT BE BY DO GO HE II III IN IS IT ME MY OF UP WE AN TO ALL AND ANY ARE BUT CAN DID FOR GET GOT HAD HAS HER HIM HIS HOW ITS NOT NOW OUT SHE THE TOO WAS WHO WHY YES YOU ONE TWO PSW BSN BSC MSC PHD MB BA FCP FTE PTWR PTO HAI SOS NCT BF EP SSN SSW TL LL DN DNS CHC CCG STP HSE FFT NPT LSP ACL CIC PEEPS BTW ASAP IMO TBH FAO CCP EDS POTS MG ML KG CM MM MCG NBC NB AL";
}
