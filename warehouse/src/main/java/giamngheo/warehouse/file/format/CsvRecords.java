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
 * Records of a CSV file: strict UTF-8, a byte order mark or none, RFC 4180 quotes, separated as the
 * header has it.
 */
final class CsvRecords implements RecordSource {
  private final Path file;
  private final Refusals refusals;
  private final BoundedReader text;
  private final CsvDialect dialect;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private CSVRecord current;
  private long lineNo;
  private long count;

  private CsvRecords(
      Path file, Refusals refusals, BoundedReader text, CsvDialect dialect, CSVParser parser) {
    this.file = file;
    this.refusals = refusals;
    this.text = text;
    this.dialect = dialect;
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
      BufferedReader buffered = new BufferedReader(decoded, CsvDialect.HEADER_LENGTH);
      CsvDialect dialect = CsvDialect.of(buffered);
      BoundedReader bounded = new BoundedReader(buffered, refusals.limits().recordCharacters());
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(dialect.separator())
              .setIgnoreEmptyLines(false)
              .get();
      CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format).get();
      return new CsvRecords(file, refusals, bounded, dialect, parser);
    } catch (CharacterCodingException e) {
      decoded.close();
      throw refusals.encoding(file);
    } catch (IOException e) {
      decoded.close();
      throw e;
    }
  }

  @Override
  public boolean next() throws IOException, FileRefused {
    lineNo = parser.getCurrentLineNumber() + 1 + dialect.linesBefore();
    text.recordBegins();
    try {
      if (!records.hasNext()) {
        return false;
      }
      current = records.next();
    } catch (UncheckedIOException e) {
      throw refusal(e.getCause());
    }
    if (current.size() > refusals.limits().columns()) {
      throw tooLong();
    }
    if (++count > refusals.limits().lines()) {
      throw refusals.tooManyLines();
    }
    return true;
  }

  private FileRefused refusal(IOException cause) throws IOException {
    if (cause instanceof CharacterCodingException || cause instanceof BoundedReader.NotText) {
      return refusals.encoding(file);
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
    return refusals.tooLong(lineNo);
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
    return dialect.kind(index);
  }

  @Override
  public boolean isEndOpen() {
    return text.isEndOpen();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
