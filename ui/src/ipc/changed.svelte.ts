/**
 * A count that moves whenever entries change from somewhere other than the
 * page showing them: an undo from a message, say. Read it in an effect to
 * fetch again.
 */
class Changed {
  count = $state(0);

  /** Moves whenever a backup was made, checked, or could not be. */
  backups = $state(0);

  entries() {
    this.count += 1;
  }
}

export const changed = new Changed();
