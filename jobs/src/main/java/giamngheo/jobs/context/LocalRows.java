package giamngheo.jobs.context;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.io.CompressionCodec;
import org.apache.spark.io.LZ4CompressionCodec;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;

/**
 * Rows made by a step outside Spark, on their way to a table. A dataset made of a list holds it in
 * its plan, and every rule of the optimizer walks through it: with some hundred thousand rows that
 * takes longer than writing them. Tasks are handed their rows by Java's serialization, which is
 * slow by the object and fast by the byte. So rows go in blocks of bytes; compressed, for a
 * province has millions, and each block stands three times until its task has read it.
 */
public final class LocalRows {
  private static final int ROWS_PER_BLOCK = 4096;

  private final StructType schema;
  private final ExpressionEncoder.Serializer<Row> encode;
  private final List<Block> blocks = new ArrayList<>();
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private final List<Integer> ends = new ArrayList<>();

  /** No rows yet. */
  public LocalRows(StructType schema) {
    this.schema = schema;
    this.encode = ExpressionEncoder.apply(schema, true).createSerializer();
  }

  /** The rows as a dataset that refers to them. */
  public static Dataset<Row> of(SparkSession spark, List<Row> rows, StructType schema) {
    LocalRows packed = new LocalRows(schema);
    rows.forEach(packed::add);
    return packed.dataset(spark);
  }

  /** One more row; it is not referred to afterwards. */
  public void add(Row row) {
    open.writeBytes(((UnsafeRow) encode.apply(row)).getBytes());
    ends.add(open.size());
    if (ends.size() == ROWS_PER_BLOCK) {
      close();
    }
  }

  /** The rows of another of the same schema, after these. */
  public void addAll(LocalRows more) {
    close();
    more.close();
    blocks.addAll(more.blocks);
  }

  /** All rows that were added, as a dataset. */
  public Dataset<Row> dataset(SparkSession spark) {
    close();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(
            context.parallelize(List.copyOf(blocks)).flatMap(Block::rows).rdd(), schema, false);
  }

  private void close() {
    if (!ends.isEmpty()) {
      blocks.add(
          new Block(
              compressed(open.toByteArray()),
              ends.stream().mapToInt(Integer::intValue).toArray(),
              schema.size()));
      open.reset();
      ends.clear();
    }
  }

  private static CompressionCodec codec() {
    return new LZ4CompressionCodec(new SparkConf(false));
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (OutputStream out = codec().compressedOutputStream(small)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return small.toByteArray();
  }

  /** Encoded rows one after another, compressed. */
  private static final class Block implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] compressed;

    /** Where each row ends in the bytes. */
    private final int[] ends;

    private final int fields;

    private Block(byte[] compressed, int[] ends, int fields) {
      this.compressed = compressed;
      this.ends = ends;
      this.fields = fields;
    }

    Iterator<InternalRow> rows() {
      byte[] bytes;
      try (InputStream in = codec().compressedInputStream(new ByteArrayInputStream(compressed))) {
        bytes = in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return IntStream.range(0, ends.length)
          .<InternalRow>mapToObj(index -> row(bytes, index))
          .iterator();
    }

    private UnsafeRow row(byte[] bytes, int index) {
      int start = index == 0 ? 0 : ends[index - 1];
      UnsafeRow row = new UnsafeRow(fields);
      row.pointTo(bytes, Platform.BYTE_ARRAY_OFFSET + start, ends[index] - start);
      return row;
    }
  }
}
