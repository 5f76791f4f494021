package giamngheo.reports;

import giamngheo.reports.layout.WholeFile;
import giamngheo.reports.model.Narrative;
import giamngheo.reports.model.PrintingException;
import giamngheo.reports.pdf.PdfNarrative;
import giamngheo.reports.word.KeptRemarks;
import giamngheo.reports.word.WordNarrative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints reports in words as Word and PDF, both from the same values and the same remarks. */
public final class NarrativePrinter {
  private NarrativePrinter() {}

  /** Whether a report in words can be printed in that format. */
  public static boolean prints(Format format) {
    return format == Format.DOCX || format == Format.PDF;
  }

  /**
   * Prints the report to {@code folder/<fileName>.<extension>}. What officers wrote into the
   * remarks of a Word file of that name in that folder is kept, in Word and in PDF; a Word file
   * that the new one differs from stays beside it as {@code <fileName>.truoc.docx}, the next ones
   * as {@code .truoc-2.docx} and so on.
   *
   * @throws PrintingException if the Word file there cannot be read, so that nothing written in it
   *     is lost; if the name could leave the folder; if the file cannot be written
   */
  public static Path print(Narrative report, Format format, Path folder) {
    return WholeFile.write(
        report.fileName(),
        format.extension(),
        folder,
        file -> {
          Path earlier = folder.resolve(report.fileName() + "." + Format.DOCX.extension());
          KeptRemarks kept =
              Files.exists(earlier) ? KeptRemarks.of(earlier, report) : KeptRemarks.none();
          write(report, format, kept, earlier, file);
        });
  }

  private static void write(
      Narrative report, Format format, KeptRemarks kept, Path earlier, Path file)
      throws IOException {
    switch (format) {
      case DOCX -> {
        new WordNarrative(report, kept).write(file);
        kept.into(file);
        keepEarlier(earlier, file);
      }
      case PDF -> new PdfNarrative(report, kept).write(file);
      default -> throw PrintingException.notInThatFormat(report.fileName(), format.name());
    }
  }

  /** Text that people wrote outside the remarks is not carried over, so it must not be lost. */
  private static void keepEarlier(Path earlier, Path file) throws IOException {
    if (Files.exists(earlier) && Files.mismatch(earlier, file) >= 0) {
      String name = earlier.getFileName().toString();
      String stem = name.substring(0, name.lastIndexOf('.'));
      Path beside = earlier.resolveSibling(stem + ".truoc.docx");
      for (int number = 2; Files.exists(beside); number++) {
        if (Files.mismatch(earlier, beside) < 0) {
          return;
        }
        beside = earlier.resolveSibling(stem + ".truoc-" + number + ".docx");
      }
      Files.copy(earlier, beside);
    }
  }
}
