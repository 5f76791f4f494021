package giamngheo.jobs.cli;

import giamngheo.jobs.Edition;
import giamngheo.jobs.PrintForms;
import giamngheo.jobs.Workplace;

/** Which of the stored figures a command line means. */
final class Editions {
  private Editions() {}

  /** The draft of the area and year asked for; another map than the year's own is a restatement. */
  static Edition of(Workplace workplace, CellOptions cells, FigureOptions figures) {
    Edition draft =
        Edition.draft(workplace, figures.standard(), cells.year())
            .orElseThrow(() -> PrintForms.nothingComposed(cells.area(), cells.year()));
    return figures
        .mapDate()
        .filter(day -> !day.equals(draft.mapDate()))
        .map(day -> Edition.restated(draft.standardId(), day))
        .orElse(draft);
  }
}
