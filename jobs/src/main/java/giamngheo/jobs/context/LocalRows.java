package giamngheo.jobs.context;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;

/** Rows made by a step outside Spark, on their way to a table. */
public final class LocalRows {
  private static final int ROWS_PER_BLOCK = 4096;

  private LocalRows() {}

  /**
   * The rows as a dataset that refers to them. A dataset made of a list holds it in its plan, and
   * every rule of the optimizer walks through it: with some hundred thousand rows that takes longer
   * than writing them. Tasks are handed their rows by Java's serialization, which is slow by the
   * object and fast by the byte; so rows go in blocks of bytes.
   */
  public static Dataset<Row> of(SparkSession spark, List<Row> rows, StructType schema) {
    ExpressionEncoder.Serializer<Row> encode =
        ExpressionEncoder.apply(schema, true).createSerializer();
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += ROWS_PER_BLOCK) {
      blocks.add(
          Block.of(
              rows.subList(from, Math.min(from + ROWS_PER_BLOCK, rows.size())),
              encode,
              schema.size()));
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(
            context.parallelize(blocks).flatMap(Block::rows).rdd(), schema, false);
  }

  /** Encoded rows one after another. */
  private static final class Block implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    /** Where each row ends in the bytes. */
    private final int[] ends;

    private final int fields;

    private Block(byte[] bytes, int[] ends, int fields) {
      this.bytes = bytes;
      this.ends = ends;
      this.fields = fields;
    }

    static Block of(List<Row> rows, ExpressionEncoder.Serializer<Row> encode, int fields) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int[] ends = new int[rows.size()];
      for (int i = 0; i < ends.length; i++) {
        bytes.writeBytes(((UnsafeRow) encode.apply(rows.get(i))).getBytes());
        ends[i] = bytes.size();
      }
      return new Block(bytes.toByteArray(), ends, fields);
    }

    Iterator<InternalRow> rows() {
      return IntStream.range(0, ends.length).<InternalRow>mapToObj(this::row).iterator();
    }

    private UnsafeRow row(int index) {
      int start = index == 0 ? 0 : ends[index - 1];
      UnsafeRow row = new UnsafeRow(fields);
      row.pointTo(bytes, Platform.BYTE_ARRAY_OFFSET + start, ends[index] - start);
      return row;
    }
  }
}
