import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.RandomAccessFileOrArray;
import com.sun.management.GarbageCollectionNotificationInfo;
import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.context.Progress;
import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import giamngheo.jobs.context.JobContext;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.Format;
import giamngheo.reports.model.Letter;
import giamngheo.reports.pdf.LetterPrinter;
import giamngheo.reports.model.Letters;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.table.FormCellTable;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What printing costs, on made-up people. {@code forms HOME WAREHOUSE OUT} prints the fifteen forms of
 * district 185 in 2024 and of its communes in five formats; {@code make HOME WAREHOUSE HOUSEHOLDS}
 * writes a list of so many households of four as composed cells; {@code list HOME WAREHOUSE OUT FORMAT
 * TIMES} prints it; {@code letters HOME OUT LETTERS} prints certificates. Each prints one line.
 */
final class Documents {
  private static final String STANDARD = "vn-2022-2025";
  private static final int YEAR = 2024;

  private Documents() {}

  public static void main(String[] arguments) throws IOException {
    AtomicLong peak = watchHeap();
    Path home = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "forms" -> forms(workplace(home, arguments[2]), Path.of(arguments[3]));
      case "make" -> make(workplace(home, arguments[2]), Integer.parseInt(arguments[3]));
      case "list" ->
          list(
              workplace(home, arguments[2]),
              Path.of(arguments[3]),
              Format.valueOf(arguments[4].toUpperCase(Locale.ROOT)),
              Integer.parseInt(arguments[5]));
      case "letters" -> letters(home, Path.of(arguments[2]), Integer.parseInt(arguments[3]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.gc();
    say("; most live heap %d MiB%n", peak.get() >> 20);
    System.exit(0);
  }

  private static JobContext workplace(Path home, String warehouse) {
    return new JobContext(
        new Warehouse(Session.open("local[*]", new Settings(null, null)), warehouse),
        Configuration.read(home.resolve("conf")),
        Language.VI,
        new Progress(false));
  }

  private static void forms(JobContext workplace, Path out) throws IOException {
    List<String> areas = new ArrayList<>(List.of("185"));
    workplace
        .configuration()
        .places()
        .children("185", Edition.draft(STANDARD, YEAR).mapDate())
        .forEach(place -> areas.add(place.code()));
    for (String run : List.of("first", "warm")) {
      long start = System.nanoTime();
      List<Path> files =
          PrintForms.print(
              workplace,
              new PrintForms.Request(
                  workplace.configuration().forms().review(),
                  areas,
                  YEAR,
                  Edition.draft(STANDARD, YEAR),
                  List.of(Format.values()),
                  out),
              file -> {});
      double seconds = (System.nanoTime() - start) / 1e9;
      int pages = 0;
      for (Path file : files) {
        pages += file.toString().endsWith(".pdf") ? pages(file) : 0;
      }
      say("%s: %d files of %d areas, %d pages of PDF in %.1f s; ", run, files.size(), areas.size(), pages, seconds);
    }
  }

  /** Cells as a run composes them: row after row, of each only the cells that are not blank. */
  private static void make(JobContext workplace, int households) {
    String cell =
        """
        select 'draft' as release_id, 'list-poor' as form, '%s' as standard_id, %d as year, 'year' as period,
          '185' as area_code, concat('H', h, if(m = 1, '', concat('/', m))) as row_key, concat('H', h) as row_label,
          c.column as column, cast(null as decimal(18, 2)) as value, c.text as text_value,
          cast(h * 100 + m as int) as row_order
        from (select cast(id as int) + 1 as h from range(0, %d, 1, 2))
        lateral view explode(sequence(1, 4)) as m
        lateral view explode(array(
          named_struct('column', 'A', 'text', if(m = 1, cast(h as string), null)),
          named_struct('column', 'B', 'text', cast(m as string)),
          named_struct('column', 'C', 'text', if(m = 1,
            concat('Hoàng Văn Mẫu ', h, '; Thôn Nà Lay, Xã Bắc Quỳnh'), concat('Thành viên mẫu ', m))),
          named_struct('column', if(m %% 2 = 1, '1', '2'), 'text', cast(1950 + h %% 50 + m as string)),
          named_struct('column', '3', 'text', 'Tày'),
          named_struct('column', '4', 'text', if(m = 1, 'Chủ hộ', 'Con')),
          named_struct('column', '7', 'text', if(m = 1, 'x', null)),
          named_struct('column', '11', 'text', if(m = 1, 'x', null)))) as c
        where c.text is not null
        """
            .formatted(STANDARD, YEAR, households);
    workplace
        .warehouse()
        .replace(
            FormCellTable.NAME,
            workplace.spark().sql(cell),
            "form = 'list-poor' and release_id = 'draft'");
    say("%d households", households);
  }

  private static void list(JobContext workplace, Path out, Format format, int times)
      throws IOException {
    for (int i = 1; i <= times; i++) {
      long start = System.nanoTime();
      Path file =
          PrintForms.print(
                  workplace,
                  new PrintForms.Request(
                      List.of(workplace.configuration().forms().named("list-poor").orElseThrow()),
                      List.of("185"),
                      YEAR,
                      Edition.draft(STANDARD, YEAR),
                      List.of(format),
                      out),
                  name -> {})
              .get(0);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (format == Format.PDF) {
        int pages = pages(file);
        say("%s%d pages in %.1f s, %.1f pages/s", i > 1 ? "; " : "", pages, seconds, pages / seconds);
      } else {
        say("%s%.1f MiB in %.1f s", i > 1 ? "; " : "", Files.size(file) / 1048576.0, seconds);
      }
    }
  }

  private static void letters(Path home, Path out, int letters) {
    DocumentBlock block =
        new DocumentBlock(
            "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN",
            "ỦY BAN NHÂN DÂN XÃ BẮC QUỲNH",
            "Số: …/GCN-UBND",
            "Bắc Quỳnh, ngày … tháng … năm 2024",
            List.of(),
            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Ký, ghi rõ họ tên, đóng dấu)"),
            List.of("- Hộ gia đình;", "- Lưu: VT."));
    List<Map<String, String>> members =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                n -> Map.of("no", "" + n, "name", "Thành viên mẫu " + n, "relationship", "Con"))
            .toList();
    long start = System.nanoTime();
    LetterPrinter.print(
        new Letters(
            "letters",
            "Giấy chứng nhận",
            "UBND xã",
            home.resolve("conf/papers/certificate.jrxml"),
            IntStream.rangeClosed(1, letters)
                .mapToObj(
                    n ->
                        new Letter(
                            block,
                            Map.of("heading", "GIẤY CHỨNG NHẬN", "head", "Hoàng Văn Mẫu " + n),
                            members))
                .iterator(),
            Optional.of("DỰ THẢO"),
            "số liệu tự tạo"),
        out);
    double seconds = (System.nanoTime() - start) / 1e9;
    say("%d letters in %.1f s, %.0f a second", letters, seconds, letters / seconds);
  }

  /** Pages of a PDF, read without loading all of it. */
  private static int pages(Path pdf) throws IOException {
    try (PdfReader reader =
        new PdfReader(new RandomAccessFileOrArray(pdf.toString(), false, true), null)) {
      return reader.getNumberOfPages();
    }
  }

  /** The largest heap in use after a collection. */
  private static AtomicLong watchHeap() {
    AtomicLong peak = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notice, nothing) -> {
                Map<String, MemoryUsage> after =
                    GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc();
                long live =
                    after.entrySet().stream()
                        .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                peak.accumulateAndGet(live, Math::max);
              },
              notice ->
                  notice
                      .getType()
                      .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
              null);
    }
    return peak;
  }

  private static void say(String text, Object... arguments) {
    System.out.printf(Locale.ROOT, text, arguments);
  }
}
