package giamngheo.jobs.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import giamngheo.reports.csv.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * How the answer to a query is written: a table for reading, CSV or JSON for other programs.
 *
 * <p>Numbers have a decimal point and no exponent, booleans are true and false; in CSV null is an
 * empty field, in JSON {@code null}. Nested values are written as JSON text. Texts in CSV are
 * guarded against spreadsheets unless they are asked for raw.
 */
enum ResultFormat {
  TABLE {
    @Override
    void write(List<String> header, Iterator<Row> rows, OutputStream out) throws IOException {
      List<List<String>> lines = new ArrayList<>(List.of(header));
      rows.forEachRemaining(row -> lines.add(texts(row)));
      int[] widths =
          IntStream.range(0, header.size())
              .map(i -> lines.stream().mapToInt(line -> length(line.get(i))).max().orElse(0))
              .toArray();
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        writer.append(aligned(lines.get(i), widths)).append('\n');
        if (i == 0) {
          writer.append(rule(widths)).append('\n');
        }
      }
      writer.flush();
    }
  },
  CSV {
    @Override
    void write(List<String> header, Iterator<Row> rows, OutputStream out) throws IOException {
      CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
      CSVPrinter printer =
          new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
      printer.printRecord(header);
      while (rows.hasNext()) {
        printer.printRecord(texts(rows.next()));
      }
      printer.flush();
    }
  },
  JSON {
    @Override
    void write(List<String> header, Iterator<Row> rows, OutputStream out) throws IOException {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
      json.setPrettyPrinter(oneRowPerLine());
      json.writeStartArray();
      while (rows.hasNext()) {
        Row row = rows.next();
        json.writeStartObject();
        for (int i = 0; i < header.size(); i++) {
          json.writeFieldName(header.get(i));
          writeValue(json, row.get(i), row.schema().fields()[i].metadata().contains(NESTED));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
      json.close();
    }
  };

  private static final String NESTED = "nested";

  abstract void write(List<String> header, Iterator<Row> rows, OutputStream out) throws IOException;

  /** Writes every row of an answer of the program's own. */
  void write(Dataset<Row> answer, PrintStream out) {
    write(answer, false, new AnswerLimits(Long.MAX_VALUE, this), out);
  }

  /**
   * Runs the query and writes its rows.
   *
   * @param raw whether texts in CSV stay as they are, for programs; a spreadsheet may compute them
   * @param limits how much is written
   */
  void write(Dataset<Row> answer, boolean raw, AnswerLimits limits, PrintStream out) {
    Dataset<Row> flat = flat(answer);
    // A table needs the widths of all rows; the others go out row by row.
    Iterator<Row> rows =
        this == TABLE ? limits.oneMore(flat).collectAsList().iterator() : flat.toLocalIterator();
    boolean guarded = this == CSV && !raw;
    try {
      write(
          Arrays.stream(answer.columns()).map(name -> shown(name, guarded)).toList(),
          limits.first(guarded ? guarded(rows) : rows),
          limits.bounded(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(String text, boolean guarded) {
    return guarded ? FormulaGuard.harmless(text) : text;
  }

  /** Texts as cells that only show them; numbers, days and truths are what they are. */
  private static Iterator<Row> guarded(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = row.get(i) instanceof String text ? shown(text, true) : row.get(i);
        }
        return RowFactory.create(values);
      }
    };
  }

  private static Dataset<Row> flat(Dataset<Row> answer) {
    StructField[] fields = answer.schema().fields();
    if (Arrays.stream(fields).noneMatch(field -> isNested(field.dataType()))) {
      return answer;
    }
    Dataset<Row> numbered =
        answer.toDF(
            IntStream.range(0, fields.length).mapToObj(i -> "c" + i).toArray(String[]::new));
    return numbered.select(
        IntStream.range(0, fields.length)
            .mapToObj(i -> asText(numbered.col("c" + i), fields[i]))
            .toArray(Column[]::new));
  }

  private static Column asText(Column column, StructField field) {
    return isNested(field.dataType())
        ? functions
            .to_json(column)
            .as(field.name(), new MetadataBuilder().putBoolean(NESTED, true).build())
        : column.as(field.name());
  }

  private static boolean isNested(DataType type) {
    return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).toList();
  }

  /** A value as people and spreadsheets read it; null is empty. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? new BigDecimal(value.toString()).toPlainString() : "";
    }
    return value.toString();
  }

  private static PrettyPrinter oneRowPerLine() {
    return new DefaultPrettyPrinter()
        .withArrayIndenter(new DefaultIndenter("", "\n"))
        .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter());
  }

  private static void writeValue(JsonGenerator json, Object value, boolean nested)
      throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (nested) {
      json.writeRawValue(value.toString());
    } else if (value instanceof Number) {
      json.writeRawValue(text(value).isEmpty() ? "null" : text(value));
    } else {
      json.writeString(text(value));
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String aligned(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = line.get(i);
      text.append(cell).append(" ".repeat(widths[i] - length(cell) + 2));
    }
    return text.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int width : widths) {
      text.append("─".repeat(width)).append("  ");
    }
    return text.toString().stripTrailing();
  }
}
