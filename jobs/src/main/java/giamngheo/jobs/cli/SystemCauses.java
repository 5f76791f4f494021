package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.SystemFailed;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * Why the machine could not do its part, in words: a full or write-protected disk, too little
 * memory, too many open files, data nested too deeply. None of these is the caller's mistake.
 */
final class SystemCauses {
  private static final List<String> FULL =
      List.of("no space left on device", "not enough space on the disk", "quota exceeded");
  private static final List<String> PROTECTED =
      List.of("read-only file system", "the media is write protected");
  private static final List<String> MEMORY =
      List.of("system memory", "java heap space", "gc overhead", "unable to create native thread");
  private static final List<String> HANDLES = List.of("too many open files");

  /** Least heap with which a commune is loaded and run. */
  private static final String LEAST_HEAP = "768m";

  private SystemCauses() {}

  /**
   * The cause, if it is one of these.
   *
   * @param parsed the command, which knows the warehouse; null if that is not known
   */
  static Optional<SystemFailed> of(Throwable failure, ParseResult parsed) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      Optional<Text> text = text(cause, said, parsed);
      if (text.isPresent()) {
        return Optional.of(new SystemFailed(text.get(), failure));
      }
    }
    return Optional.empty();
  }

  private static Optional<Text> text(Throwable cause, String said, ParseResult parsed) {
    if (FULL.stream().anyMatch(said::contains)) {
      return Optional.of(full(warehouse(parsed)));
    }
    if (PROTECTED.stream().anyMatch(said::contains)) {
      return Optional.of(writeProtected(cause, warehouse(parsed)));
    }
    // Spark tells of what broke in a task by its words alone, at times.
    if (is(cause, said, OutOfMemoryError.class) || MEMORY.stream().anyMatch(said::contains)) {
      return Optional.of(memory());
    }
    if (is(cause, said, StackOverflowError.class)) {
      return Optional.of(tooDeep());
    }
    return HANDLES.stream().anyMatch(said::contains) ? Optional.of(handles()) : Optional.empty();
  }

  private static boolean is(Throwable cause, String said, Class<? extends Error> error) {
    return error.isInstance(cause) || said.contains(error.getName().toLowerCase(Locale.ROOT));
  }

  private static Text tooDeep() {
    return new Text(
        "Dữ liệu hoặc câu lệnh lồng quá nhiều tầng; lệnh chưa hoàn thành.",
        "Something is nested too deeply; the command did not finish.");
  }

  /** The folder that the command works with. */
  private static Path warehouse(ParseResult parsed) {
    ParseResult last = parsed;
    while (last != null && last.hasSubcommand()) {
      last = last.subcommand();
    }
    Object named = last == null ? null : last.matchedOptionValue("--warehouse", (Object) null);
    return Path.of(named == null ? "data/warehouse" : named.toString()).toAbsolutePath();
  }

  private static Text full(Path warehouse) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    String places =
        "%s (%s), %s (%s)"
            .formatted(warehouse, free(warehouse), temporary.getParent(), free(temporary));
    long needed = Math.max(size(warehouse), 64L << 20);
    return new Text(
        "Đĩa đã đầy; lệnh chưa hoàn thành, kho dữ liệu giữ nguyên như trước lệnh này.\n"
            + "Còn trống: %s; cần khoảng %s ở mỗi nơi.\n".formatted(places, shown(needed))
            + "Dọn bớt (giamngheo maintain xoá các bản cũ), hoặc đặt TMPDIR sang đĩa khác, rồi chạy"
            + " lại.",
        "The disk is full; the command did not finish, the warehouse stands as before it.\n"
            + "Free: %s; about %s are needed in each.\n".formatted(places, shown(needed))
            + "Make room (giamngheo maintain deletes old states), or set TMPDIR to another disk,"
            + " then run again.");
  }

  private static Text writeProtected(Throwable cause, Path warehouse) {
    String place =
        cause instanceof FileSystemException of && of.getFile() != null
            ? of.getFile()
            : warehouse.toString();
    return new Text(
        "Chỗ này chỉ đọc, không ghi được: %s.\nCho phép ghi (gắn lại đĩa, bỏ khoá thẻ nhớ) hoặc chọn thư mục khác; kho dữ liệu giữ nguyên."
            .formatted(place),
        "This place can only be read: %s.\nAllow writing (mount the disk anew, unlock the stick) or choose another folder; the warehouse is untouched."
            .formatted(place));
  }

  private static Text memory() {
    String now = (Runtime.getRuntime().maxMemory() >> 20) + "m";
    return new Text(
        "Hết bộ nhớ (đang được dùng %s); lệnh chưa hoàn thành, kho dữ liệu giữ nguyên như trước.\nTăng bộ nhớ bằng GIAMNGHEO_HEAP: ít nhất %s, nên dùng 2g; cả tỉnh cần 4g."
            .formatted(now, LEAST_HEAP),
        "Out of memory (%s may be used); the command did not finish, the warehouse stands as before.\nRaise it by GIAMNGHEO_HEAP: at least %s, better 2g; a whole province needs 4g."
            .formatted(now, LEAST_HEAP));
  }

  private static Text handles() {
    return new Text(
        "Hệ thống không cho mở thêm tệp; lệnh chưa hoàn thành, kho dữ liệu giữ nguyên như trước.\n"
            + "Nâng giới hạn (ulimit -n 4096) rồi chạy lại.",
        "The system lets no more files be opened; the command did not finish, the warehouse stands"
            + " as before.\n"
            + "Raise the limit (ulimit -n 4096), then run again.");
  }

  /** Room left where a path lies, or would lie. */
  private static String free(Path path) {
    Path place = path;
    while (place != null && !Files.exists(place)) {
      place = place.getParent();
    }
    try {
      return place == null ? "?" : shown(Files.getFileStore(place).getUsableSpace());
    } catch (IOException e) {
      return "?";
    }
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static String shown(long bytes) {
    return (bytes >> 20) + " MiB";
  }
}
