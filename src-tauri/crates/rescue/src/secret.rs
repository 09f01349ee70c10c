//! Getting the secret: typed without being shown, or read from a file descriptor.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};

use stillpoint_vault::{Passphrase, RecoveryCode, RecoveryCodeError, Secret};
use zeroize::Zeroizing;

use crate::cli::SecretArgs;
use crate::output;
use crate::trouble::Trouble;

/// A passphrase has at most 1,024 characters, of at most four bytes each.
const LONGEST: u64 = 8192;

/// Asks for the secret, or reads it.
pub fn get(args: &SecretArgs) -> Result<Secret, Trouble> {
    let typed = match args.secret_fd {
        Some(number) => read(number)?,
        None => ask(args.recovery_code)?,
    };
    if typed.is_empty() {
        return Err(Trouble::NoSecret);
    }
    if args.recovery_code {
        RecoveryCode::parse(&typed).map(Secret::Recovery).map_err(|error| match error {
            RecoveryCodeError::Missing(groups) => Trouble::GroupsMissing(groups),
            _ => Trouble::NotARecoveryCode,
        })
    } else {
        Ok(Secret::Passphrase(Passphrase::new(&typed)))
    }
}

fn ask(recovery_code: bool) -> Result<Zeroizing<String>, Trouble> {
    if !io::stdin().is_terminal() {
        return Err(Trouble::NoTerminal);
    }
    output::error(&"(What you type is not shown.)");
    let prompt = if recovery_code { "Recovery code: " } else { "Passphrase: " };
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| Trouble::NoTerminal)
}

fn read(descriptor: u32) -> Result<Zeroizing<String>, Trouble> {
    if descriptor == 0 {
        return first_line(io::stdin());
    }
    // Opened by its name, for that needs no unsafe code.
    let file = File::open(format!("/dev/fd/{descriptor}")).map_err(|_| Trouble::NoDescriptor)?;
    first_line(file)
}

fn first_line(from: impl Read) -> Result<Zeroizing<String>, Trouble> {
    let mut line = Zeroizing::new(String::with_capacity(LONGEST as usize));
    BufReader::new(from.take(LONGEST)).read_line(&mut line).map_err(|_| Trouble::NoDescriptor)?;
    let end = line.trim_end_matches(['\n', '\r']).len();
    line.truncate(end);
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_secret_and_its_spaces_count() {
        let read = |text: &str| first_line(text.as_bytes()).unwrap().to_string();
        assert_eq!(read(" two words \nand more"), " two words ");
        assert_eq!(read("windows\r\n"), "windows");
        assert_eq!(read("no end"), "no end");
        assert_eq!(read(""), "");
    }

    #[test]
    fn text_that_is_no_text_is_refused() {
        assert!(matches!(first_line(&b"\xff\xfe\n"[..]), Err(Trouble::NoDescriptor)));
    }
}
