package giamngheo.jobs.golden;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.ReviewFixture;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.print.Agencies;
import giamngheo.jobs.print.EditionCells;
import giamngheo.jobs.print.FormRenderer;
import giamngheo.jobs.print.PrintContext;
import giamngheo.jobs.print.Signing;
import giamngheo.reports.FormPrinter;
import giamngheo.reports.Format;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form as it was last looked at: those of the review from the fixture, those of the programme
 * from made-up cells.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("session")
class GoldenFormsTest {
  private static final int YEAR = 2024;
  private static final LocalDate MAP = LocalDate.of(YEAR, 10, 15);
  private static final String DISTRICT = "185";
  private static final String COMMUNE = "06328";
  private static final List<String> NAMES =
      List.of("Tổng cộng", "Tiểu dự án 1", "Xã Bắc Quỳnh", "Phòng Văn hóa và Thông tin");

  @TempDir Path folder;
  private JobContext workplace;
  private FormRenderer dress;
  private Map<String, Map<String, List<ComposedCell>>> cells;

  @BeforeAll
  void compose() throws IOException {
    workplace = ReviewFixture.standing();
    dress =
        new FormRenderer(
            workplace.configuration().places(),
            Agencies.load(workplace.configuration().folder()),
            workplace.configuration().glossary());
    cells =
        EditionCells.yearly(workplace, Edition.draft("vn-2022-2025", YEAR), YEAR)
            .of(List.of(DISTRICT, COMMUNE), reviewForms().map(FormDefinition::id).toList());
  }

  Stream<FormDefinition> reviewForms() {
    return workplace.configuration().forms().review().stream();
  }

  Stream<FormDefinition> programmeForms() {
    return workplace.configuration().forms().queries().stream();
  }

  @ParameterizedTest
  @MethodSource("reviewForms")
  void aFormOfTheReviewLooksAsItDid(FormDefinition form) throws IOException {
    printed(review(form)).assertGolden(form.id());
  }

  @ParameterizedTest
  @MethodSource("programmeForms")
  void aFormOfTheProgrammeLooksAsItDid(FormDefinition form) throws IOException {
    printed(dress.dress(form, occasion(DISTRICT), madeUp(form))).assertGolden(form.id());
  }

  /** Lists are the commune's own, tables the district's. */
  private Form review(FormDefinition form) {
    String area = form.isList() ? COMMUNE : DISTRICT;
    return dress.dress(form, occasion(area), cells.get(area).get(form.id()));
  }

  private static PrintContext occasion(String area) {
    return new PrintContext(
        area,
        YEAR,
        "year",
        MAP,
        Signing.BY_HAND,
        "provisional",
        "Bản in thử · số liệu tự tạo",
        "vi");
  }

  private static List<ComposedCell> madeUp(FormDefinition form) {
    List<ComposedCell> cells = new ArrayList<>();
    for (int row = 0; row < NAMES.size(); row++) {
      String key = row == 0 ? "total" : "7." + row;
      for (int column = 0; column < form.leaves().size(); column++) {
        String kind = form.leaves().get(column).content().toString();
        boolean isText = kind.contains("TEXT");
        long figure = kind.contains("ORDINAL") ? row : 1_234_567L * (row + 1) + 89L * column;
        cells.add(
            new ComposedCell(
                key,
                NAMES.get(row),
                form.leaves().get(column).key(),
                isText ? null : BigDecimal.valueOf(figure),
                isText ? NAMES.get(row) : null));
      }
    }
    return cells;
  }

  private GoldenDocument printed(Form form) throws IOException {
    Path csv = FormPrinter.print(form, Format.CSV, folder);
    return GoldenDocument.of(FormPrinter.print(form, Format.PDF, folder), Files.readAllLines(csv));
  }

  @Test
  void aChangedNumberIsSeen() throws IOException {
    assertChanged("== cells", form -> rows(form, row -> changed(row, 2)));
  }

  @Test
  void aMovedColumnIsSeen() throws IOException {
    assertChanged(
        "== layout",
        form -> {
          List<Heading> headings = new ArrayList<>(form.headings());
          Heading place = headings.get(1);
          headings.set(
              1, Heading.leaf(place.text(), place.number(), place.kind(), place.weight() * 1.1));
          return with(form, headings, form.rows());
        });
    assertChanged(
        "== text",
        form -> {
          Form moved = rows(form, row -> swapped(row, 2, 3));
          return with(moved, form.headings(), moved.rows());
        });
  }

  @Test
  void anotherFaceIsSeen() throws IOException {
    assertChanged(
        "== layout",
        form -> rows(form, row -> new FormRow(row.key(), Emphasis.TOTAL, row.cells())));
  }

  @Test
  void aPictureToleratesOneGreyAndNoMissingTable() throws IOException {
    Form form = review(workplace.configuration().forms().named("causes").orElseThrow());
    GoldenDocument golden = GoldenDocument.read("causes");
    assertTrue(printed(form).looksLike(golden));
    Form shorter = with(form, form.headings(), form.rows().subList(0, 2));
    assertTrue(!printed(shorter).looksLike(golden));
    List<List<String>> fainter =
        golden.pictures().stream()
            .map(picture -> picture.stream().map(line -> line.replace('=', '-')).toList())
            .toList();
    assertTrue(new GoldenDocument(List.of(), fainter).looksLike(golden));
  }

  private void assertChanged(String section, UnaryOperator<Form> change) throws IOException {
    Form form = review(workplace.configuration().forms().named("causes").orElseThrow());
    GoldenDocument changed = printed(change.apply(form));
    GoldenDocument golden = GoldenDocument.read("causes");
    assertNotEquals(golden.sections(), changed.sections());
    String heading = section.substring("== ".length());
    assertNotEquals(golden.section(heading), changed.section(heading));
  }

  private static Form rows(Form form, UnaryOperator<FormRow> change) {
    List<FormRow> rows = new ArrayList<>(form.rows());
    rows.set(0, change.apply(rows.get(0)));
    rows.set(2, change.apply(rows.get(2)));
    return with(form, form.headings(), rows);
  }

  private static FormRow changed(FormRow row, int column) {
    List<FormCell> cells = new ArrayList<>(row.cells());
    cells.set(column, FormCell.number(4711));
    return new FormRow(row.key(), row.emphasis(), cells);
  }

  private static FormRow swapped(FormRow row, int one, int other) {
    List<FormCell> cells = new ArrayList<>(row.cells());
    Collections.swap(cells, one, other);
    return new FormRow(row.key(), row.emphasis(), cells);
  }

  private static Form with(Form form, List<Heading> headings, List<FormRow> rows) {
    return new Form(
        form.id(),
        form.fileName(),
        form.document(),
        form.title(),
        form.subtitles(),
        form.unitLine(),
        headings,
        rows,
        form.notes(),
        form.watermark(),
        form.stamp(),
        form.source());
  }
}
