package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.HeadingGrid;
import giamngheo.reports.model.PrintingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same form in five formats, read back by other means than those that wrote it. */
class FormatsAgreeTest {
  @TempDir Path folder;

  static Stream<Form> forms() {
    return Stream.of(
        SampleForms.reviewResult(),
        SampleForms.poorMovement(),
        SampleForms.ethnicity(),
        SampleForms.list(12),
        wide(60));
  }

  /** A form of many columns whose names nobody should type. */
  static Form wide(int columns) {
    List<Heading> headings = new ArrayList<>(List.of(SampleForms.place("Xã, phường", "A")));
    IntStream.range(1, columns).forEach(i -> headings.add(SampleForms.count("Cột " + i, "" + i)));
    Object[] cells = new Object[columns];
    Arrays.setAll(cells, i -> i);
    cells[0] = "Xã Vạn Thủy <&\"'>";
    return SampleForms.form(
        "wide", "Biểu rộng", headings, List.of(SampleForms.row("k", Emphasis.NORMAL, cells)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void figuresAreEqualInEveryFormat(Form form) throws IOException {
    List<List<String>> asked = words(form);
    assertEquals(asked, ReadBack.docx(print(form, Format.DOCX), form));
    assertEquals(asked, ReadBack.html(print(form, Format.HTML)));
    assertEquals(asked, ReadBack.csv(print(form, Format.CSV), form));
    assertEquals(asked, ReadBack.xlsx(print(form, Format.XLSX), form));
    String pdf = ReadBack.unspaced(String.join("\n", Printed.cells(print(form, Format.PDF))));
    for (List<String> row : asked) {
      assertTrue(pdf.contains(ReadBack.unspaced(String.join("", row))), () -> "PDF lacks " + row);
    }
  }

  private static List<List<String>> words(Form form) {
    return CellFormat.words(form, HeadingGrid.of(form.headings()).leaves()).stream()
        .map(row -> Arrays.stream(row).map(word -> Objects.toString(word, "")).toList())
        .toList();
  }

  private Path print(Form form, Format format) {
    return FormPrinter.print(form, format, folder);
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"DOCX", "HTML", "CSV"})
  void rowsPrintedAreRowsAsked(Format format) throws IOException {
    for (int rows : new int[] {0, 1, 10_000}) {
      Form form = SampleForms.list(rows);
      Path file = print(form, format);
      assertEquals(
          rows,
          switch (format) {
            case DOCX -> ReadBack.docxRows(file) - 3;
            case HTML -> ReadBack.html(file).size();
            default -> ReadBack.csv(file, form).size();
          });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|'/c calc'!A1",
        "+1+1",
        "-2+3",
        "@SUM(1,1)",
        "＝1+1",
        " =1+1",
        "|calc",
        "%0A",
        "<script>alert(1)</script>"
      })
  void textsStayHarmlessTextEverywhere(String name) throws IOException {
    Form form = SampleForms.list(1);
    Object[] cells = form.rows().get(0).cells().stream().map(cell -> name).toArray();
    Form hostile =
        SampleForms.withRows(form, List.of(SampleForms.row(name, Emphasis.NORMAL, cells)));
    String csv = Files.readString(print(hostile, Format.CSV));
    assertTrue(csv.startsWith("\uFEFF"));
    boolean formula = !name.startsWith("<");
    csv.lines()
        .skip(1)
        .flatMap(line -> Arrays.stream(line.split(",(?=[^0-9])")))
        .map(cell -> cell.replaceFirst("^\"", ""))
        .filter(cell -> !cell.startsWith("1)"))
        .forEach(cell -> assertEquals(formula, cell.startsWith("'"), cell));
    String html = Files.readString(print(hostile, Format.HTML));
    assertFalse(html.contains("<script"), html);
    assertTrue(html.contains("mso-number-format:\"\\@\""), "text cells stay text in Excel");
    assertEquals(name, ReadBack.docx(print(hostile, Format.DOCX), hostile).get(0).get(2));
    String body = Printed.part(folder.resolve("list-poor-185-2024.docx"), "word/document.xml");
    assertFalse(body.contains("instrText") || body.contains("fldSimple"), "no field in the body");
  }

  @Test
  void englishDocumentsWriteTheirFiguresInEnglishAndSaySo() throws IOException {
    Form vietnamese = SampleForms.reviewResult();
    Form english = SampleForms.withDocument(vietnamese, vietnamese.document().in("en"));
    for (Format format : List.of(Format.PDF, Format.HTML, Format.DOCX)) {
      assertFalse(text(print(english, format)).contains("4.321"), format.name());
      assertTrue(text(print(english, format)).contains("4,321"), format.name());
      assertTrue(text(print(vietnamese, format)).contains("4.321"), format.name());
    }
    assertTrue(Files.readString(print(english, Format.HTML)).contains("<html lang=\"en\">"));
    Path word = print(english, Format.DOCX);
    assertTrue(Printed.part(word, "docProps/core.xml").contains("<dc:language>en</dc:language>"));
    assertTrue(Printed.part(word, "word/styles.xml").contains("w:lang w:val=\"en\""));
    try (PDDocument document = Loader.loadPDF(print(english, Format.PDF).toFile())) {
      assertEquals("en", document.getDocumentCatalog().getLanguage());
    }
  }

  private static String text(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".pdf")) {
      return String.join("\n", Printed.cells(file));
    }
    return name.endsWith(".html")
        ? Files.readString(file)
        : Printed.part(file, "word/document.xml");
  }

  @Test
  void everyNumberHasAKey() throws IOException {
    Form form = SampleForms.poorMovement();
    String html = Files.readString(print(form, Format.HTML));
    assertTrue(
        html.contains("data-key=\"poor-movement|185|2024|06321/person|9\">249</td>"), "in HTML");
    assertFalse(html.contains("|total|B\""), "a label leads nowhere");
    Path xlsx = print(form, Format.XLSX);
    String keys = Printed.part(xlsx, "xl/worksheets/sheet2.xml");
    assertTrue(keys.contains("poor-movement|185|2024|total|9"), "in XLSX");
    assertTrue(Printed.part(xlsx, "xl/workbook.xml").contains("state=\"hidden\""), "unseen");
    String list = Printed.part(print(SampleForms.list(3), Format.XLSX), "xl/worksheets/sheet2.xml");
    assertTrue(list.contains("list-poor|185|2024|185-2|A</t>"), "a household has one key");
  }

  @Test
  void wordHasHeadsThatRepeatAndNumbersFromPageTwo() throws IOException {
    Path file = print(SampleForms.reviewResult(), Format.DOCX);
    String body = Printed.part(file, "word/document.xml");
    assertEquals(4, body.split("<w:tblHeader", -1).length - 1, "rows repeated on every page");
    assertTrue(body.contains("<w:titlePg"), "page one has a header of its own");
    assertTrue(Printed.part(file, "word/header1.xml").contains(" PAGE "));
    assertFalse(Printed.part(file, "word/header2.xml").contains(" PAGE "));
    assertTrue(Printed.part(file, "word/header2.xml").contains("string=\"DỰ THẢO\""), "draft");
    assertEquals(
        Files.mismatch(file, FormPrinter.print(SampleForms.reviewResult(), Format.DOCX, folder)),
        -1L,
        "equal content, equal bytes");
  }

  @Test
  void wordRefusesTablesItCouldNotOpen() {
    assertThrows(PrintingException.class, () -> print(wide(64), Format.DOCX));
  }

  @Test
  @Tag("session")
  void libreOfficeReadsTheWordFile() throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(Path.of("/usr/lib/libreoffice/program/libswlo.so")),
        "LibreOffice Writer is not installed");
    Form form = SampleForms.poorMovement();
    Path file = print(form, Format.DOCX);
    ProcessBuilder command =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                folder.resolve("office").toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.environment().put("FONTCONFIG_FILE", fonts().toString());
    Process office = command.start();
    assertTrue(office.waitFor(120, TimeUnit.SECONDS));
    Path pdf = folder.resolve("office/poor-movement-185-2024.pdf");
    String text = ReadBack.unspaced(String.join("\n", Printed.cells(pdf)));
    for (List<String> row : words(form)) {
      String line = row.stream().map(ReadBack::unspaced).collect(Collectors.joining());
      assertTrue(text.contains(line), () -> "lacks " + row);
    }
    assertTrue(text.contains("CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM"));
  }

  /** The project's own letters: those of a machine may lack Vietnamese ones. */
  private Path fonts() throws IOException {
    Path letters =
        Path.of(System.getProperty("giamngheo.home"), "reports/src/main/resources/fonts");
    return Files.writeString(
        folder.resolve("fonts.conf"),
        """
        <?xml version="1.0"?>
        <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
        """
            .formatted(letters, folder.resolve("font-cache")));
  }
}
