package giamngheo.warehouse.postgres;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Copies the rows of one partition, all or none of them.
 *
 * @param statement {@code copy table (columns) from stdin}, the columns being those of the rows
 */
record CopyPartition(Database database, String statement) implements ForeachPartitionFunction<Row> {
  private static final long serialVersionUID = 1L;
  private static final int BLOCK = 1 << 16;

  @Override
  public void call(Iterator<Row> rows) throws SQLException, IOException {
    if (!rows.hasNext()) {
      return;
    }
    try (Connection connection = database.connect()) {
      try (Statement role = connection.createStatement()) {
        role.execute("set role " + MartSchema.LOADER);
      }
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      try {
        StringBuilder block = new StringBuilder(BLOCK + BLOCK / 2);
        while (rows.hasNext()) {
          write(rows.next(), block);
          if (block.length() >= BLOCK) {
            send(copy, block);
          }
        }
        send(copy, block);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }
  }

  private static void send(CopyIn copy, StringBuilder block) throws SQLException {
    byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    block.setLength(0);
  }

  /** A line of COPY's text format. */
  static void write(Row row, StringBuilder line) {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        line.append('\t');
      }
      Object value = row.get(i);
      if (value == null) {
        line.append("\\N");
      } else if (value instanceof Number number) {
        line.append(number instanceof BigDecimal exact ? exact.toPlainString() : number.toString());
      } else {
        escape(text(value), line);
      }
    }
    line.append('\n');
  }

  private static String text(Object value) {
    return value instanceof scala.collection.Seq<?> words
        ? String.join(
            ";", CollectionConverters.asJava(words).stream().map(String::valueOf).toList())
        : value.toString();
  }

  private static void escape(String text, StringBuilder line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        // No database of ours keeps it, and no name holds it.
        case '\0' -> line.append(' ');
        default -> line.append(c);
      }
    }
  }
}
