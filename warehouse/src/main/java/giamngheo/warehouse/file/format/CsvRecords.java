package giamngheo.warehouse.file.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Records of a CSV file: strict UTF-8, a byte order mark or none, RFC 4180 quotes, comma or
 * semicolon as the header has it.
 */
final class CsvRecords implements RecordSource {
  /** How far the header is searched for its separator. */
  private static final int HEADER_LENGTH = 1 << 16;

  private final Refusals refusals;
  private final BoundedReader text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private CSVRecord current;
  private long lineNo;

  private CsvRecords(Refusals refusals, BoundedReader text, CSVParser parser) {
    this.refusals = refusals;
    this.text = text;
    this.parser = parser;
    this.records = parser.iterator();
  }

  static CsvRecords open(Path file, Refusals refusals) throws IOException, FileRefused {
    Reader decoded =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try {
      BufferedReader buffered = new BufferedReader(decoded, HEADER_LENGTH);
      char separator = separator(buffered);
      BoundedReader bounded = new BoundedReader(buffered);
      CSVFormat format =
          CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
      CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format).get();
      return new CsvRecords(refusals, bounded, parser);
    } catch (CharacterCodingException e) {
      decoded.close();
      throw refusals.because("UNREADABLE_FILE.encoding");
    } catch (IOException e) {
      decoded.close();
      throw e;
    }
  }

  /** Skips a byte order mark and looks which separator the header uses outside of quotes. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(HEADER_LENGTH);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    text.mark(HEADER_LENGTH);
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int read = 1; read < HEADER_LENGTH; read++) {
      int letter = text.read();
      boolean lineEnds = !quoted && (letter == '\n' || letter == '\r');
      if (letter < 0 || (lineEnds && commas + semicolons > 0)) {
        break;
      }
      quoted ^= letter == '"';
      commas += !quoted && letter == ',' ? 1 : 0;
      semicolons += !quoted && letter == ';' ? 1 : 0;
    }
    text.reset();
    return semicolons > commas ? ';' : ',';
  }

  @Override
  public boolean next() throws IOException, FileRefused {
    lineNo = parser.getCurrentLineNumber() + 1;
    text.recordBegins();
    try {
      if (!records.hasNext()) {
        return false;
      }
      current = records.next();
    } catch (UncheckedIOException e) {
      throw refusal(e.getCause());
    }
    if (current.size() > MOST_CELLS) {
      throw tooLong();
    }
    return true;
  }

  private FileRefused refusal(IOException cause) throws IOException {
    if (cause instanceof CharacterCodingException || cause instanceof BoundedReader.NotText) {
      return refusals.because("UNREADABLE_FILE.encoding");
    }
    if (cause instanceof BoundedReader.RecordTooLong) {
      return tooLong();
    }
    if (cause instanceof CSVException) {
      return refusals.because("UNREADABLE_FILE.csv", lineNo);
    }
    throw cause;
  }

  private FileRefused tooLong() {
    return refusals.because(
        "UNREADABLE_FILE.too_long", lineNo, BoundedReader.LONGEST_RECORD, MOST_CELLS);
  }

  @Override
  public long lineNo() {
    return lineNo;
  }

  @Override
  public int size() {
    return current.size();
  }

  @Override
  public String text(int index) {
    return current.get(index);
  }

  @Override
  public CellKind kind(int index) {
    return CellKind.TEXT;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
