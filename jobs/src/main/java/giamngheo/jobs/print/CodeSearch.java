package giamngheo.jobs.print;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.table.FormCellTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.functions;

/** Step: finds the printed page that bears a code. */
public final class CodeSearch {
  private static final List<String> PERIODS = List.of("year", "6m");
  private static final List<String> FOLDERS = List.of("papers", "reports", "briefs");
  private static final String ENDING = ".yaml";

  private CodeSearch() {}

  /**
   * The page of a code, or of what a QR code says.
   *
   * @throws DataDoNotAllow if no release of this warehouse bears it
   */
  public static PrintedCode page(JobContext workplace, String code) {
    List<String> forms = names(workplace);
    for (Release release : ReleaseRows.read(workplace.warehouse()).releases()) {
      Optional<PrintedCode> page =
          areas(workplace, release).stream()
              .flatMap(area -> pages(release, forms, area))
              .filter(candidate -> candidate.is(code))
              .findFirst();
      if (page.isPresent()) {
        return page.get();
      }
    }
    throw new DataDoNotAllow(
        new Text(
            "Không có bản công bố nào mang mã “%s”.\nXem lại mã ở chân trang; tờ in từ kho khác thì kiểm tra ở kho đó."
                .formatted(code),
            "No release bears the code “%s”.\nRead it again at the foot of the page; a page printed from another warehouse is checked there."
                .formatted(code)));
  }

  private static Stream<PrintedCode> pages(Release release, List<String> forms, String area) {
    return forms.stream()
        .flatMap(
            form ->
                PERIODS.stream()
                    .map(
                        period ->
                            new PrintedCode(release, form, area, release.year() + "/" + period)));
  }

  private static List<String> areas(JobContext workplace, Release release) {
    return workplace
        .warehouse()
        .read(FormCellTable.NAME, FormCellTable.SCHEMA)
        .filter(functions.col("release_id").equalTo(release.releaseId()))
        .select(FormCellTable.AREA_CODE)
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** Everything that can be printed. */
  private static List<String> names(JobContext workplace) {
    List<String> names =
        new ArrayList<>(
            workplace.configuration().forms().all().stream().map(FormDefinition::id).toList());
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(workplace.configuration().folder().resolve(folder))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(ENDING))
            .map(file -> file.substring(0, file.length() - ENDING.length()))
            .forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }
}
