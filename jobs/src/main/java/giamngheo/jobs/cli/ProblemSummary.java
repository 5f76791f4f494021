package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.status.MissingFiles;
import giamngheo.jobs.status.Problems;
import giamngheo.jobs.status.Problems.Problem;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.refusal.Text;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong, in as few lines as there are kinds of it. */
record ProblemSummary(CommandContext surroundings, JobContext workplace) {
  private static final int COMMUNES_SHOWN = 5;

  private String in(String vi, String en) {
    return new Text(vi, en).in(surroundings.language());
  }

  void write(Problems problems) {
    if (!problems.errors().isEmpty()) {
      line(in("Dòng bị từ chối:", "Refused lines:"));
      problems.errors().forEach(this::error);
    }
    if (!problems.warnings().isEmpty()) {
      line(in("Cảnh báo (dòng vẫn được tính):", "Warnings (the lines count):"));
      problems.warnings().forEach(this::warning);
    }
  }

  private void error(Problem problem) {
    String households =
        problem.households() == 0
            ? ""
            : in(", %d hộ", ", %d households").formatted(problem.households());
    line(
        "  %s (%s): %d%s%s; %s"
            .formatted(
                problem.title().in(surroundings.language()),
                problem.checkId(),
                problem.lines(),
                in(" dòng", " lines"),
                households,
                String.join(", ", problem.first())));
  }

  private void warning(Problem problem) {
    line(
        "  %s (%s): %d"
            .formatted(
                problem.title().in(surroundings.language()), problem.checkId(), problem.lines()));
  }

  /** What a year lacks, one line per kind. */
  void missing(MissingFiles year) {
    year.communes()
        .forEach(
            (dataset, communes) ->
                line(
                    in("Năm %d còn thiếu %s của %d xã: %s", "%d lacks %s of %d communes: %s")
                        .formatted(year.year(), named(dataset), communes.size(), named(communes))));
    if (year.isStale()) {
      line(
          in(
                  "Năm %d: dữ liệu mới hơn số liệu đã tính. Chạy: ./giamngheo run",
                  "%d: data are newer than the figures. Run: ./giamngheo run")
              .formatted(year.year()));
    }
  }

  private String named(String dataset) {
    return switch (dataset) {
      case "household" -> in("tệp hộ", "household files");
      case "member" -> in("tệp thành viên", "member files");
      case "population" -> in("số hộ, số dân", "populations");
      default -> dataset;
    };
  }

  private String named(List<String> communes) {
    String shown =
        communes.stream()
            .limit(COMMUNES_SHOWN)
            .map(
                code ->
                    workplace.configuration().places().everKnown(code).stream()
                            .map(Place::name)
                            .findFirst()
                            .orElse("")
                        + " ("
                        + code
                        + ")")
            .collect(Collectors.joining(", "));
    return communes.size() > COMMUNES_SHOWN ? shown + ", …" : shown;
  }

  void line(String text) {
    surroundings.out().println(text);
  }
}
