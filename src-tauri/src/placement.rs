//! Whether a folder is one that more than this computer writes to: on a network drive, or kept in
//! step by a program. Only ever said, never forbidden; what cannot be found out is not claimed.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use stillpoint_journal::backups::is_name_of_copy;
use stillpoint_journal::wire::{Placed, SyncedBy};

/// What is known of the place of a folder or a file, there or not yet there.
pub fn of(path: &Path) -> Placed {
    let network = is_on_network(path);
    // A share that does not answer is not asked for more.
    let synced_by = if network { by_name(path) } else { synced_by(path) };
    let backup = path.file_name().and_then(OsStr::to_str).is_some_and(is_name_of_copy);
    Placed { network, synced_by, backup }
}

/// The program that seems to keep the folder, or one around it, in step.
fn synced_by(path: &Path) -> Option<SyncedBy> {
    let real = nearest(path).and_then(|folder| folder.canonicalize().ok());
    by_name(path).or_else(|| real.as_deref().and_then(by_name)).or_else(|| by_traces(&real?))
}

/// The folder itself or the nearest around it that is there.
fn nearest(path: &Path) -> Option<&Path> {
    path.ancestors().find(|folder| folder.is_dir())
}

/// What those programs put into the folders they keep in step.
const TRACES: &[(&str, SyncedBy)] = &[
    (".stfolder", SyncedBy::Syncthing),
    (".dropbox", SyncedBy::Dropbox),
    (".dropbox.cache", SyncedBy::Dropbox),
    (".owncloudsync.log", SyncedBy::Nextcloud),
    (".nextcloudsync.log", SyncedBy::Nextcloud),
    (".tmp.driveupload", SyncedBy::GoogleDrive),
    (".tmp.drivedownload", SyncedBy::GoogleDrive),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", SyncedBy::OneDrive),
    (".megaignore", SyncedBy::Mega),
    (".sync/ID", SyncedBy::Resilio),
];

fn by_traces(path: &Path) -> Option<SyncedBy> {
    path.ancestors().filter(|folder| folder.parent().is_some()).find_map(|folder| {
        // Dropbox keeps its own settings in a folder of that name in the home folder.
        let own = |trace: &str| trace == ".dropbox" && folder.join(trace).is_dir();
        let traced = TRACES.iter().find(|(trace, _)| folder.join(trace).exists() && !own(trace));
        traced.map(|(_, program)| *program).or_else(|| {
            let mut names = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name());
            names.any(|name| is_nextclouds(&name)).then_some(SyncedBy::Nextcloud)
        })
    })
}

/// Its database, named after the account: `.sync_1a2b3c.db`, and `._sync_…` in older versions.
fn is_nextclouds(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    (name.starts_with(".sync_") || name.starts_with("._sync_")) && name.ends_with(".db")
}

/// Folders that are called as those programs call theirs, alone or with an account after it.
const NAMES: &[(&str, SyncedBy)] = &[
    ("Mobile Documents", SyncedBy::ICloud),
    ("iCloudDrive", SyncedBy::ICloud),
    ("Dropbox", SyncedBy::Dropbox),
    ("OneDrive", SyncedBy::OneDrive),
    ("Google Drive", SyncedBy::GoogleDrive),
    ("GoogleDrive", SyncedBy::GoogleDrive),
    ("Nextcloud", SyncedBy::Nextcloud),
    ("ownCloud", SyncedBy::Nextcloud),
    ("pCloudDrive", SyncedBy::PCloud),
    ("pCloud Drive", SyncedBy::PCloud),
    ("Proton Drive", SyncedBy::ProtonDrive),
    ("ProtonDrive", SyncedBy::ProtonDrive),
    ("MEGA", SyncedBy::Mega),
    ("MEGAsync", SyncedBy::Mega),
];

fn by_name(path: &Path) -> Option<SyncedBy> {
    let names = path.components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    names.into_iter().find_map(|name| {
        let called = |of: &str| {
            name.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', ' ', '@']))
        };
        NAMES.iter().find(|(of, _)| called(of)).map(|(_, program)| *program)
    })
}

/// By the system's own list of what is mounted, so that no share has to answer.
#[cfg(target_os = "linux")]
fn is_on_network(path: &Path) -> bool {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let remote = |path: &Path| kind_at(&mounts, path).is_some_and(is_remote);
    remote(path) || nearest(path).and_then(|folder| folder.canonicalize().ok()).is_some_and(|p| remote(&p))
}

/// The kind of file system that a path is on.
#[cfg(any(target_os = "linux", test))]
fn kind_at<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
    let mounted = mounts.lines().filter_map(|line| {
        let (mount, kind) = line.split_once(" - ")?;
        let point = unescaped(mount.split(' ').nth(4)?);
        path.starts_with(&point).then(|| (point.components().count(), kind.split(' ').next()))
    });
    // Of several mounted on one another the last one is seen.
    mounted.max_by_key(|(depth, _)| *depth)?.1
}

/// The kernel writes blanks and the like in octal.
#[cfg(any(target_os = "linux", test))]
fn unescaped(point: &str) -> PathBuf {
    let escapes = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    escapes.iter().fold(point.to_owned(), |point, (from, to)| point.replace(from, to)).into()
}

#[cfg(any(target_os = "linux", test))]
fn is_remote(kind: &str) -> bool {
    const REMOTE: &[&str] = &[
        "9p",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "orangefs",
        "smb2",
        "smb3",
        "smbfs",
    ];
    const THROUGH_PROGRAMS: &[&str] = &[
        "curlftpfs",
        "davfs2",
        "glusterfs",
        "gvfsd-fuse",
        "kio-fuse",
        "onedriver",
        "rclone",
        "s3fs",
        "smbnetfs",
        "sshfs",
    ];
    REMOTE.contains(&kind) || kind.strip_prefix("fuse.").is_some_and(|by| THROUGH_PROGRAMS.contains(&by))
}

/// What the system does not call local.
#[cfg(target_os = "macos")]
fn is_on_network(path: &Path) -> bool {
    const LOCAL: u32 = 0x1000;
    let about = nearest(path).and_then(|folder| rustix::fs::statfs(folder).ok());
    about.is_some_and(|about| about.f_flags & LOCAL == 0)
}

/// A share by its own name, or a drive letter that stands for one.
#[cfg(windows)]
fn is_on_network(path: &Path) -> bool {
    use std::path::Prefix;
    let shared = |path: &Path| {
        let Some(Component::Prefix(prefix)) = path.components().next() else { return false };
        matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    };
    shared(path) || nearest(path).and_then(|folder| folder.canonicalize().ok()).is_some_and(|p| shared(&p))
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn is_on_network(_path: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn found(make: &str, within: &str) -> Option<SyncedBy> {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("Kept/Journals");
        fs::create_dir_all(&folder).expect("made");
        let trace = home.path().join("Kept").join(make);
        if let Some(inside) = make.strip_suffix('/') {
            fs::create_dir_all(home.path().join("Kept").join(inside)).expect("made");
        } else {
            fs::create_dir_all(trace.parent().expect("a folder")).expect("made");
            fs::write(trace, "").expect("made");
        }
        of(&home.path().join(within)).synced_by
    }

    #[test]
    fn every_program_is_known_by_what_it_leaves_in_a_folder_around_the_journal() {
        for (trace, program) in [
            (".stfolder/", SyncedBy::Syncthing),
            (".dropbox", SyncedBy::Dropbox),
            (".dropbox.cache/", SyncedBy::Dropbox),
            (".sync_0a1b2c3d.db", SyncedBy::Nextcloud),
            ("._sync_0a1b2c3d.db", SyncedBy::Nextcloud),
            (".owncloudsync.log", SyncedBy::Nextcloud),
            (".tmp.driveupload/", SyncedBy::GoogleDrive),
            (".849C9593-D756-4E56-8D6E-42412F2A707B", SyncedBy::OneDrive),
            (".megaignore", SyncedBy::Mega),
            (".sync/ID", SyncedBy::Resilio),
        ] {
            for within in ["Kept", "Kept/Journals", "Kept/Journals/Not yet/Mine.stillpoint"] {
                assert_eq!(found(trace, within), Some(program), "{trace} {within}");
            }
            assert_eq!(found(trace, "Elsewhere"), None, "{trace}");
        }
    }

    #[test]
    fn what_only_resembles_a_trace_is_none() {
        for other in [".dropbox/", ".stignore", ".sync/", "sync_1.db", ".sync_", "OneDrive.txt"] {
            assert_eq!(found(other, "Kept/Journals"), None, "{other}");
        }
    }

    #[test]
    fn folders_that_carry_a_programs_name_are_known_by_it() {
        for (path, program) in [
            ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/J", Some(SyncedBy::ICloud)),
            ("/Users/a/Library/CloudStorage/OneDrive-Trust/J", Some(SyncedBy::OneDrive)),
            ("/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive", Some(SyncedBy::GoogleDrive)),
            ("/home/a/Dropbox (Personal)/J", Some(SyncedBy::Dropbox)),
            ("/home/a/pCloudDrive/J", Some(SyncedBy::PCloud)),
            ("/home/a/Proton Drive/J", Some(SyncedBy::ProtonDrive)),
            ("/home/a/MEGA/J", Some(SyncedBy::Mega)),
            ("/home/a/Megalith/Dropboxes/J", None),
            ("/home/a/.local/share/stillpoint", None),
        ] {
            assert_eq!(by_name(Path::new(path)), program, "{path}");
        }
    }

    const MOUNTS: &str = "\
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
40 22 0:35 / /home rw shared:2 - btrfs /dev/sda1 rw
50 40 0:44 / /home/a/Ward\\040share rw - cifs //server/share rw,vers=3.0
51 40 0:45 / /home/a/far rw - fuse.sshfs a@host: rw
52 40 0:46 / /home/a/sealed rw - fuse.gocryptfs /x rw
53 22 0:47 / /mnt/nfs rw - nfs4 host:/x rw
54 53 0:48 / /mnt/nfs/stick rw - vfat /dev/sdb1 rw
";

    #[test]
    fn the_innermost_mount_says_whether_a_place_is_on_the_network() {
        let remote = |path: &str| kind_at(MOUNTS, Path::new(path)).is_some_and(is_remote);
        for path in ["/home/a/Ward share/J", "/home/a/far", "/mnt/nfs/deep/down"] {
            assert!(remote(path), "{path}");
        }
        for path in
            ["/home/a", "/home/a/Ward", "/home/a/farther", "/home/a/sealed/J", "/mnt/nfs/stick/J", "/"]
        {
            assert!(!remote(path), "{path}");
        }
    }

    #[test]
    fn an_ordinary_folder_is_not_remarked_upon() {
        let home = tempfile::tempdir().expect("a folder");
        assert_eq!(of(&home.path().join("not/yet/there")), Placed::default());
    }
}
