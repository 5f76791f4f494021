package giamngheo.reports.word;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Word files that came back from people: what their directory says and what stands in them one part
 * after the other must be the same, or two programs would read different words from one file.
 */
final class SoundArchive {
  /** A report with pictures has some MiB; its parts unpacked stay far below. */
  private static final long LARGEST = 512L << 20;

  private static final int MOST_PARTS = 10_000;

  private SoundArchive() {}

  private record Part(String name, long size, long sum) {}

  /**
   * Reads the archive both ways.
   *
   * @throws IOException if it is damaged, contradicts itself, or unpacks to more than any report
   */
  static void require(Path file) throws IOException {
    if (!sorted(inside(file)).equals(sorted(listed(file)))) {
      throw new IOException("parts differ from their list");
    }
  }

  private static List<Part> sorted(List<Part> parts) {
    return parts.stream().sorted(Comparator.comparing(Part::name)).toList();
  }

  private static List<Part> inside(Path file) throws IOException {
    List<Part> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    byte[] buffer = new byte[1 << 14];
    long whole = 0;
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        ZipInputStream zip = new ZipInputStream(raw)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        CRC32 sum = new CRC32();
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          sum.update(buffer, 0, read);
          size += read;
          whole += read;
          if (whole > LARGEST) {
            throw new IOException("unpacks to more than any report");
          }
        }
        parts.add(new Part(entry.getName(), size, sum.getValue()));
        if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || parts.size() > MOST_PARTS) {
          throw new IOException("two parts of one name, or too many");
        }
      }
    }
    return parts;
  }

  private static List<Part> listed(Path file) throws IOException {
    List<Part> parts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        parts.add(new Part(entry.getName(), entry.getSize(), entry.getCrc()));
      }
    }
    return parts;
  }
}
