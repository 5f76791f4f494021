package giamngheo.warehouse.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Numbers as YAML 1.2 writes them. The parser follows YAML 1.1, where {@code 01500000} is octal and
 * {@code 1_000} and {@code 1:30} are numbers; here zeros in front mean nothing, and the others are
 * no numbers.
 */
final class CoreNumbers {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");

  private CoreNumbers() {}

  /** Reads the numbers of records so. */
  static SimpleModule module() {
    SimpleModule module = new SimpleModule();
    add(module, BigDecimal.class, BigDecimal.class, number -> number);
    add(module, Integer.class, int.class, BigDecimal::intValueExact);
    add(module, Long.class, long.class, BigDecimal::longValueExact);
    add(module, Double.class, double.class, BigDecimal::doubleValue);
    return module;
  }

  private static <T> void add(
      SimpleModule module, Class<T> boxed, Class<T> plain, Function<BigDecimal, T> as) {
    module.addDeserializer(boxed, new CoreNumber<>(boxed, as));
    module.addDeserializer(plain, new CoreNumber<>(plain, as));
  }

  /**
   * The number that a text writes.
   *
   * @throws NumberFormatException if it writes none
   */
  static BigDecimal number(String text) {
    if (OCTAL.matcher(text).matches()) {
      return new BigDecimal(new BigInteger(text.substring(2), 8));
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return new BigDecimal(new BigInteger(text.substring(2), 16));
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text);
  }

  /** Reads one kind of number. */
  private static final class CoreNumber<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<BigDecimal, T> as;

    CoreNumber(Class<T> kind, Function<BigDecimal, T> as) {
      super(kind);
      this.as = as;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.currentToken().isScalarValue()) {
        return kind().cast(context.handleUnexpectedToken(handledType(), parser));
      }
      try {
        return as.apply(number(parser.getText().strip()));
      } catch (ArithmeticException | NumberFormatException e) {
        throw context.weirdStringException(parser.getText(), handledType(), "not a number here");
      }
    }

    /** What stands nowhere is no zero. */
    @Override
    public T getNullValue(DeserializationContext context) throws JsonMappingException {
      return handledType().isPrimitive()
          ? context.reportInputMismatch(this, YamlFault.NOTHING)
          : super.getNullValue(context);
    }

    @SuppressWarnings("unchecked")
    private Class<T> kind() {
      return (Class<T>) handledType();
    }
  }
}
