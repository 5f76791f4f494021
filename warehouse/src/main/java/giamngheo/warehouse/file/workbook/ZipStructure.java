package giamngheo.warehouse.file.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The structure of a ZIP archive, read as a notary would: what its directory says and what stands
 * at the places it names must agree, nothing stands before, between or after, no name stands twice
 * and no parts overlap. Otherwise two programs could read different figures from one file.
 *
 * <p>Source: APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
 */
public final class ZipStructure {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int DESCRIPTOR = 0x08074b50;

  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long IN_64 = 0xffffffffL;
  private static final int LARGEST_DIRECTORY = 16 << 20;

  private static final int ENCRYPTED = 1;
  private static final int DESCRIBED = 8;

  private final FileChannel file;

  private ZipStructure(FileChannel file) {
    this.file = file;
  }

  /** A part as the directory describes it. */
  private record Part(
      String name, int flags, int method, long crc, long compressed, long size, long offset) {}

  /** Where the directory stands. */
  private record Directory(long offset, long length, long parts, long end) {}

  /**
   * Attests an archive.
   *
   * @throws WorkbookFault if two readers could see different things in it
   */
  public static void attest(Path path) throws IOException, WorkbookFault {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      new ZipStructure(file).attest();
    } catch (RuntimeException e) {
      throw WorkbookFault.damaged(e);
    }
  }

  private void attest() throws IOException, WorkbookFault {
    Directory directory = directory();
    List<Part> parts = parts(directory);
    Set<String> names = new HashSet<>();
    for (Part part : parts) {
      if (!names.add(part.name().toLowerCase(Locale.ROOT))) {
        throw archive("two parts named " + part.name());
      }
    }
    long expected = 0;
    for (Part part : parts.stream().sorted(Comparator.comparingLong(Part::offset)).toList()) {
      if (part.offset() != expected) {
        throw archive(
            part.offset() < expected
                ? "parts that overlap"
                : (expected == 0 ? "data before the first part" : "data between the parts"));
      }
      expected = endOf(part);
    }
    if (expected != directory.offset()) {
      throw archive("data between the parts");
    }
  }

  private Directory directory() throws IOException, WorkbookFault {
    long size = file.size();
    int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer last = read(size - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (last.getInt(at) == END && at + END_LENGTH + unsigned(last, at + 20) == tail) {
        return directory(last, at, size - tail + at);
      }
    }
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (last.getInt(at) == END) {
        throw archive("data after the archive");
      }
    }
    throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
  }

  private Directory directory(ByteBuffer last, int at, long end) throws IOException, WorkbookFault {
    long parts = unsigned(last, at + 10);
    long length = unsignedInt(last, at + 12);
    long offset = unsignedInt(last, at + 16);
    long directoryEnd = end;
    if (end >= LOCATOR_LENGTH) {
      ByteBuffer locator = read(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
      if (locator.getInt(0) == LOCATOR_64) {
        directoryEnd = locator.getLong(8);
        ByteBuffer wide = read(directoryEnd, 56);
        if (wide.getInt(0) != END_64
            || directoryEnd + 12 + wide.getLong(4) != end - LOCATOR_LENGTH) {
          throw archive("data after the directory");
        }
        parts = wide.getLong(32);
        length = wide.getLong(40);
        offset = wide.getLong(48);
      }
    }
    if (offset + length != directoryEnd) {
      throw archive("data before the first part");
    }
    return new Directory(offset, length, parts, end);
  }

  private List<Part> parts(Directory directory) throws IOException, WorkbookFault {
    if (directory.length() > LARGEST_DIRECTORY || directory.length() < 0) {
      throw archive("a directory of " + directory.length() + " bytes");
    }
    ByteBuffer bytes = read(directory.offset(), (int) directory.length());
    List<Part> parts = new ArrayList<>();
    while (bytes.hasRemaining()) {
      parts.add(part(bytes));
    }
    if (parts.size() != directory.parts()) {
      throw archive("another number of parts than it says");
    }
    return parts;
  }

  private static Part part(ByteBuffer bytes) throws WorkbookFault {
    int at = bytes.position();
    if (bytes.remaining() < CENTRAL_LENGTH || bytes.getInt(at) != CENTRAL) {
      throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
    }
    int nameLength = unsigned(bytes, at + 28);
    int extraLength = unsigned(bytes, at + 30);
    int commentLength = unsigned(bytes, at + 32);
    byte[] name = new byte[nameLength];
    bytes.get(at + CENTRAL_LENGTH, name);
    Wide wide =
        new Wide(
            bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN),
            at + CENTRAL_LENGTH + nameLength,
            extraLength);
    long size = wide.or(unsignedInt(bytes, at + 24));
    long compressed = wide.or(unsignedInt(bytes, at + 20));
    long offset = wide.or(unsignedInt(bytes, at + 42));
    bytes.position(at + CENTRAL_LENGTH + nameLength + extraLength + commentLength);
    return new Part(
        new String(name, StandardCharsets.UTF_8),
        unsigned(bytes, at + 8),
        unsigned(bytes, at + 10),
        unsignedInt(bytes, at + 16),
        compressed,
        size,
        offset);
  }

  /** The 64-bit numbers of an entry, in the order in which those that need it stand there. */
  private static final class Wide {
    private final ByteBuffer extra;

    Wide(ByteBuffer bytes, int from, int length) {
      int at = from;
      ByteBuffer found = ByteBuffer.allocate(0);
      while (at + 4 <= from + length) {
        int fieldLength = unsigned(bytes, at + 2);
        if (unsigned(bytes, at) == 1) {
          found = bytes.slice(at + 4, fieldLength).order(ByteOrder.LITTLE_ENDIAN);
        }
        at += 4 + fieldLength;
      }
      extra = found;
    }

    long or(long number) {
      return number == IN_64 && extra.remaining() >= Long.BYTES ? extra.getLong() : number;
    }
  }

  /** Compares the part's own heading with the directory and tells where the part ends. */
  private long endOf(Part part) throws IOException, WorkbookFault {
    ByteBuffer local = read(part.offset(), LOCAL_LENGTH);
    int nameLength = unsigned(local, 26);
    long data = part.offset() + LOCAL_LENGTH + nameLength + unsigned(local, 28);
    if (local.getInt(0) != LOCAL
        || unsigned(local, 8) != part.method()
        || (unsigned(local, 6) & (ENCRYPTED | DESCRIBED))
            != (part.flags() & (ENCRYPTED | DESCRIBED))
        || !name(part.offset() + LOCAL_LENGTH, nameLength).equals(part.name())) {
      throw archive("a part that calls itself otherwise than the directory does");
    }
    long end = data + part.compressed();
    if ((part.flags() & DESCRIBED) != 0) {
      return end + descriptor(end, part);
    }
    if (unsignedInt(local, 14) != part.crc()
        || differs(unsignedInt(local, 18), part.compressed())
        || differs(unsignedInt(local, 22), part.size())) {
      throw archive("a part of another size than the directory says");
    }
    return end;
  }

  private static boolean differs(long local, long directory) {
    return local != directory && local != IN_64;
  }

  /** Length of the description that follows a part written without knowing its size. */
  private int descriptor(long at, Part part) throws IOException, WorkbookFault {
    ByteBuffer bytes = read(at, 24);
    int from = bytes.getInt(0) == DESCRIPTOR ? 4 : 0;
    if (unsignedInt(bytes, from) == part.crc()) {
      if (unsignedInt(bytes, from + 4) == part.compressed()
          && unsignedInt(bytes, from + 8) == part.size()) {
        return from + 12;
      }
      if (bytes.getLong(from + 4) == part.compressed()
          && from + 20 <= bytes.limit()
          && bytes.getLong(from + 12) == part.size()) {
        return from + 20;
      }
    }
    throw archive("a part of another size than the directory says");
  }

  private String name(long at, int length) throws IOException, WorkbookFault {
    byte[] name = new byte[length];
    read(at, length).get(name);
    return new String(name, StandardCharsets.UTF_8);
  }

  private ByteBuffer read(long at, int length) throws IOException, WorkbookFault {
    if (at < 0 || length < 0 || at + length > file.size()) {
      throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
      // Read on until all is there.
    }
    if (bytes.hasRemaining()) {
      throw new WorkbookFault(WorkbookFault.Kind.DAMAGED);
    }
    return bytes.flip();
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xffff;
  }

  private static long unsignedInt(ByteBuffer bytes, int at) {
    return bytes.getInt(at) & IN_64;
  }

  private static WorkbookFault archive(String what) {
    return new WorkbookFault(WorkbookFault.Kind.ARCHIVE, what);
  }
}
