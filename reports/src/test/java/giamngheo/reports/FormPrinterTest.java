package giamngheo.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.reports.layout.CellFormat;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.FormWriter;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.PrintingException;
import giamngheo.reports.pdf.PdfWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormPrinterTest {
  @TempDir Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void fileIsNamedAfterFormAndFormat(Format format) throws IOException {
    Path file = FormPrinter.print(SampleForms.poorMovement(), format, folder.resolve("new/folder"));
    assertEquals(folder.resolve("new/folder/poor-movement-185-2024." + format.extension()), file);
    assertTrue(Files.size(file) > 1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "a/../../evil",
        "/etc/evil",
        "..",
        ".",
        "",
        " ",
        "a\\b",
        "C:evil",
        "a\nb",
        "a\u0000b",
        ".hidden",
        "a..b",
        "a."
      })
  void namesThatCouldLeaveTheFolderAreRefused(String name) throws IOException {
    Form form = SampleForms.withFileName(SampleForms.poorMovement(), name);
    assertThrows(PrintingException.class, () -> FormPrinter.print(form, Format.XLSX, folder));
    assertEquals(List.of(), files());
  }

  @Test
  void fileThatLacksARowIsNotKept() throws IOException {
    FormWriter loses =
        (form, file) -> {
          List<FormRow> rows = form.rows().subList(0, form.rows().size() - 1);
          return Format.PDF.writer().write(SampleForms.withRows(form, rows), file);
        };
    PrintingException failure =
        assertThrows(
            PrintingException.class,
            () -> FormPrinter.print(SampleForms.reviewResult(), loses, "pdf", folder));
    assertTrue(failure.getMessage().contains("18 of 19 rows"), failure.getMessage());
    assertEquals(List.of(), files());
  }

  @Test
  void rowsAreCountedOnThePages() throws JRException {
    JasperPrint print = PdfWriter.fill(SampleForms.list(100));
    assertEquals(100, PdfWriter.rows(print));
    print.removePage(1);
    assertTrue(PdfWriter.rows(print) < 100);
  }

  @Test
  void failedPrintLeavesTheOlderFile() throws IOException {
    Form form = SampleForms.poorMovement();
    byte[] before = Files.readAllBytes(FormPrinter.print(form, Format.PDF, folder));
    FormWriter breaks =
        (ignored, file) -> {
          Files.writeString(file, "half");
          throw new IOException("disk full");
        };
    assertThrows(PrintingException.class, () -> FormPrinter.print(form, breaks, "pdf", folder));
    assertEquals(List.of("poor-movement-185-2024.pdf"), files());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("poor-movement-185-2024.pdf")));
  }

  @Test
  void threadsPrintWhatOnePrints() throws IOException, InterruptedException, ExecutionException {
    List<Form> forms =
        List.of(
            SampleForms.reviewResult(),
            SampleForms.poorMovement(),
            SampleForms.ethnicity(),
            SampleForms.list(80));
    List<Form> copies =
        IntStream.range(0, 24)
            .mapToObj(i -> SampleForms.withFileName(forms.get(i % 4), "copy-" + i))
            .toList();
    List<List<String>> alone = new ArrayList<>();
    for (Form form : forms) {
      alone.add(Printed.pages(FormPrinter.print(form, Format.PDF, folder)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Path>> printed =
        copies.stream()
            .map(copy -> threads.submit(() -> FormPrinter.print(copy, Format.PDF, folder)))
            .toList();
    for (int i = 0; i < printed.size(); i++) {
      assertEquals(alone.get(i % 4), Printed.pages(printed.get(i).get()));
    }
    threads.shutdown();
  }

  @Test
  void rowsThatDoNotMatchTheColumnsAreRefused() {
    Form form = SampleForms.poorMovement();
    FormRow shortRow = SampleForms.row("k", Emphasis.NORMAL, 1, "Xã Đồng Ý");
    PrintingException failure =
        assertThrows(PrintingException.class, () -> SampleForms.withRows(form, List.of(shortRow)));
    assertTrue(
        failure.getMessage().contains("row 1 has 2 cells but the table has 12 columns"),
        failure.getMessage());
    assertThrows(PrintingException.class, () -> new FormCell(BigDecimal.ONE, "1"));
    assertThrows(PrintingException.class, () -> Heading.leaf("Cột", "1", ColumnKind.COUNT, 0));
  }

  @Test
  void figuresAreWrittenTheVietnameseWay() {
    CellFormat figures = new CellFormat(DocumentBlock.VIETNAMESE);
    assertEquals("1.234.567", figures.words(FormCell.number(1_234_567), ColumnKind.COUNT));
    assertEquals("0", figures.words(FormCell.number(0), ColumnKind.COUNT));
    assertEquals("12,30", figures.words(FormCell.number(new BigDecimal("12.3")), ColumnKind.RATE));
    assertEquals("1.100,00", figures.words(FormCell.number(1100), ColumnKind.RATE));
    assertEquals("2024", figures.words(FormCell.number(2024), ColumnKind.ORDINAL));
    assertEquals(null, figures.words(FormCell.blank(), ColumnKind.COUNT));
  }
}
