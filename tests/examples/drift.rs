//! How far an exercise of five minutes ends from where the wall clock says it should, in the real
//! window, while every core is kept busy. Run by `cargo xtask bench --drift`.
#![cfg_attr(not(target_os = "linux"), allow(unused))]

#[cfg(target_os = "linux")]
mod measured {
    use std::{
        sync::{
            Arc,
            atomic::{AtomicBool, Ordering},
        },
        time::Duration,
    };

    use stillpoint_tests::window::{App, Outcome, PASSPHRASE, Stage, button, dialog, heading, journey};

    /// Coherent breathing at its usual length: 27 rounds of 5.5 s in and 5.5 s out.
    const EXERCISE: &str = "Coherent breathing";
    const MEANT_MS: f64 = 297_000.0;

    /// Notes by the wall clock when the player comes and when it goes.
    const WATCH: &str = "
      window.watched = { came: null, went: null };
      new MutationObserver(() => {
        const there = document.querySelector('[role=dialog]') !== null;
        if (there && watched.came === null) watched.came = Date.now();
        if (!there && watched.came !== null && watched.went === null) watched.went = Date.now();
      }).observe(document.body, { childList: true, subtree: true });";

    pub fn run() -> Outcome {
        let quiet = one(false)?;
        let busy = one(true)?;
        println!("five minutes of breathing against the wall clock (meant: 297 s)");
        println!("  nothing else running   {quiet:+.0} ms");
        println!("  every core kept busy   {busy:+.0} ms");
        Ok(())
    }

    fn one(busy: bool) -> Outcome<f64> {
        let (stage, _) = Stage::with_journal()?;
        let app = stage.open()?;
        journey::unlock(&app, PASSPHRASE)?;
        journey::visit(&app, "Ground", "Ground")?;
        app.click(button(EXERCISE).begins())?;
        app.find(heading(EXERCISE))?;
        app.script(WATCH, &[])?;
        let load = busy.then(Load::new);
        app.click(button("Begin"))?;
        app.find(dialog(EXERCISE))?;
        let took = lasted(&app)?;
        drop(load);
        Ok(took - MEANT_MS)
    }

    fn lasted(app: &App) -> Outcome<f64> {
        app.wait_for(Duration::from_secs(420), "the exercise to end", || {
            let body = "return watched.went === null ? null : watched.went - watched.came;";
            Ok(app.script(body, &[])?.as_f64())
        })
    }

    /// One busy thread for every core, and one more.
    struct Load(Arc<AtomicBool>);

    impl Load {
        fn new() -> Self {
            let on = Arc::new(AtomicBool::new(true));
            let cores = std::thread::available_parallelism().map_or(2, usize::from);
            for _ in 0..=cores {
                let on = Arc::clone(&on);
                std::thread::spawn(move || while on.load(Ordering::Relaxed) {});
            }
            Self(on)
        }
    }

    impl Drop for Load {
        fn drop(&mut self) {
            self.0.store(false, Ordering::Relaxed);
        }
    }
}

#[cfg(target_os = "linux")]
fn main() -> stillpoint_tests::window::Outcome {
    measured::run()
}

#[cfg(not(target_os = "linux"))]
fn main() {}
