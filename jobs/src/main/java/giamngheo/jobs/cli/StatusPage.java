package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.status.MissingFiles;
import giamngheo.jobs.status.NextDuties;
import giamngheo.jobs.status.Problems;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.text.VietNamTime;
import java.util.List;
import java.util.Optional;

/** What stands below the table of a status: problems, gaps, releases, what is due next. */
record StatusPage(CommandContext surroundings, JobContext workplace) {
  private static final int DUE_SHOWN = 5;

  private String in(String vi, String en) {
    return new Text(vi, en).in(surroundings.language());
  }

  void write(Optional<Integer> year) {
    List<MissingFiles> years =
        MissingFiles.of(workplace).stream()
            .filter(of -> year.map(wanted -> wanted == of.year()).orElse(true))
            .toList();
    ProblemSummary summary = new ProblemSummary(surroundings, workplace);
    summary.write(Problems.of(workplace, years.stream().map(MissingFiles::year).toList()));
    years.forEach(summary::missing);
    releases(year);
    due();
  }

  /** A calendar with a mistake was told of before; the rest of the page stands without it. */
  private void due() {
    try {
      List<NextDuties.Due> next = NextDuties.of(workplace, VietNamTime.today(), DUE_SHOWN);
      surroundings.out().println(in("Sắp đến hạn:", "Due next:"));
      for (NextDuties.Due due : next) {
        surroundings
            .out()
            .printf(
                "  %td/%<tm/%<tY  %s %s (%s → %s)%n",
                due.day(), due.form(), due.period(), due.from(), due.to());
      }
    } catch (CallerMistake e) {
      surroundings
          .out()
          .println(in("Sắp đến hạn: ", "Due next: ") + e.text().in(surroundings.language()));
    }
  }

  private void releases(Optional<Integer> year) {
    List<String> made =
        ReleaseRows.read(workplace.warehouse()).releases().stream()
            .filter(release -> year.map(wanted -> wanted == release.year()).orElse(true))
            .map(release -> release.releaseId())
            .toList();
    surroundings
        .out()
        .println(
            made.isEmpty()
                ? in(
                    "Chưa có bản công bố; số liệu là dự thảo.",
                    "No release yet; figures are drafts.")
                : in("Bản công bố: ", "Releases: ") + String.join(", ", made));
  }
}
