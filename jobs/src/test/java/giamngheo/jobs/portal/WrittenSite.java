package giamngheo.jobs.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.jobs.ReviewFixture;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.print.Signing;
import giamngheo.reports.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The fixture review-a as a public and as an internal site, written once for all tests. */
record WrittenSite(JobContext workplace, Path everybody, Path internal, Portal.Outcome outcome) {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String DISTRICT = "185";
  static final int YEAR = 2024;
  private static WrittenSite once;

  static synchronized WrittenSite once() throws IOException {
    if (once == null) {
      once = written(ReviewFixture.standing(), Files.createTempDirectory("portal-fixture"));
    }
    return once;
  }

  private static WrittenSite written(JobContext workplace, Path folder) {
    Path documents = folder.resolve("forms");
    Edition edition = Edition.draft(workplace, Optional.empty(), YEAR).orElseThrow();
    PrintForms.printed(
        workplace,
        new PrintForms.Request(
            workplace.configuration().forms().all().stream()
                .filter(form -> List.of("review-result", "list-poor").contains(form.id()))
                .toList(),
            List.of(DISTRICT, "06325"),
            ReportPeriod.yearly(YEAR),
            false,
            edition,
            Signing.BY_HAND,
            List.of(Format.CSV),
            documents,
            true),
        false,
        name -> {});
    Portal.Request request =
        new Portal.Request(
            PortalEdition.DRAFT,
            Optional.of(documents),
            Optional.empty(),
            false,
            folder.resolve("public"));
    Portal.Outcome outcome = Portal.write(workplace, request);
    Portal.write(
        workplace,
        new Portal.Request(
            PortalEdition.DRAFT,
            Optional.of(documents),
            Optional.empty(),
            true,
            folder.resolve("internal")));
    return new WrittenSite(
        workplace, folder.resolve("public"), folder.resolve("internal"), outcome);
  }

  /** A script of the data as its value. */
  static JsonNode data(Path site, String name) throws IOException {
    String text = Files.readString(site.resolve("data").resolve(name + ".js"));
    return JSON.readTree(text.substring(text.indexOf(',') + 1, text.lastIndexOf(')')));
  }

  /** Codes of the areas that have figures. */
  static List<String> areas(Path site) throws IOException {
    try (var files = Files.list(site.resolve("data/area"))) {
      return files.map(file -> file.getFileName().toString().replace(".js", "")).sorted().toList();
    }
  }
}
