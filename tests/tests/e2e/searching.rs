//! The searches that other tests trust must themselves find what is planted.

use std::{collections::BTreeSet, path::PathBuf};

use data_encoding::BASE64;
use stillpoint_tests::window::{
    Outcome,
    canary::{self, Canaries},
    ensure, trace,
};

#[test]
fn a_planted_word_is_found_in_every_form() -> Outcome {
    let word = canary::word()?;
    let canaries = Canaries::new(vec![word.clone()])?;
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> { word.encode_utf16().flat_map(order).collect() };
    let mut forms = vec![
        ("as it is", word.clone().into_bytes()),
        ("in capitals", word.to_uppercase().into_bytes()),
        ("in UTF-16LE", utf16(u16::to_le_bytes)),
        ("in UTF-16BE", utf16(u16::to_be_bytes)),
    ];
    for before in ["", "a", "ab", "abc"] {
        for after in ["", "z", "zz"] {
            forms
                .push(("in base64", BASE64.encode(format!("{before}{word}{after}").as_bytes()).into_bytes()));
        }
        let padded = [before.as_bytes(), &utf16(u16::to_le_bytes), b"zz"].concat();
        forms.push(("in base64 of UTF-16", BASE64.encode(&padded).into_bytes()));
    }
    for (how, form) in forms {
        let buried = [b"some bytes \0\xff".as_slice(), &form, b"\0 and more"].concat();
        ensure(canaries.within(&buried) == [word.as_str()], format!("not found {how}"))?;
    }
    Ok(())
}

#[test]
fn a_planted_word_is_found_in_a_file_or_its_name_and_only_there() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (inside, named, absent) = (canary::word()?, canary::word()?, canary::word()?);
    let canaries = Canaries::new(vec![inside.clone(), named.clone(), absent])?;
    std::fs::create_dir_all(folder.path().join("deep/er"))?;
    std::fs::write(folder.path().join("deep/er/file"), format!("{{\"text\":\"{inside}\"}}"))?;
    std::fs::write(folder.path().join("deep/innocent"), vec![0u8; 100_000])?;
    std::fs::write(folder.path().join(format!("{named}.txt")), "")?;
    let search = canaries.in_folder(folder.path())?;
    let found: BTreeSet<_> = search.hits.iter().map(|hit| hit.word.clone()).collect();
    ensure(search.files == 3, format!("looked through {} files", search.files))?;
    ensure(found == BTreeSet::from([inside, named]), format!("found {:?}", search.hits))
}

/// Notes of a program that keeps to itself.
const QUIET: &str = r#"
101 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
101 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/AF_INET/socket"}, 110) = 0
102 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 9
102 bind(9, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 0
102 recvmsg(9, {msg_name={sa_family=AF_NETLINK}, msg_iov=[{iov_base=[{rtm_family=AF_INET, inet_pton(AF_INET6, "::1")}]}]}) = 60
"#;

#[test]
fn sockets_inside_the_computer_are_let_pass() {
    assert_eq!(trace::foreign_sockets(QUIET), [""; 0]);
    assert_eq!(trace::sockets(QUIET), 2);
}

#[test]
fn a_planted_way_out_is_told() {
    for planted in [
        "103 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 5",
        "103 socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP <unfinished ...>",
        "103 connect(5, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"192.0.2.1\")}, 16) = -1",
        "103 socket(AF_PACKET, SOCK_RAW, htons(0 /* ETH_P_??? */)) = 5",
        "103 socket(AF_BLUETOOTH, SOCK_RAW, 1) = 5",
    ] {
        let notes = format!("{QUIET}{planted}\n");
        assert_eq!(trace::foreign_sockets(&notes), [planted]);
    }
}

#[test]
fn a_file_counts_as_written_when_opened_so_or_renamed_to() {
    let notes = r#"
7 openat(AT_FDCWD, "/etc/hosts", O_RDONLY|O_CLOEXEC) = 3
7 openat(AT_FDCWD</home/x>, "/place/a", O_WRONLY|O_CREAT|O_EXCL, 0600) = 4</place/a>
7 openat(5</place/deep>, "c", O_RDWR|O_CREAT, 0600) = 6</place/deep/c>
7 openat(AT_FDCWD, "/place/refused", O_WRONLY) = -1 EACCES (Permission denied)
7 rename("/place/a", "/place/b") = 0
"#;
    let expected = ["/place/a", "/place/b", "/place/deep/c"].map(PathBuf::from);
    assert_eq!(trace::written(notes), BTreeSet::from(expected));
}
