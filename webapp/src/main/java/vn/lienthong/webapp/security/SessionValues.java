package vn.lienthong.webapp.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/** Values of a session as bytes. What an older or newer version wrote and we cannot read counts as not there. */
final class SessionValues {
    private static final Logger LOG = LoggerFactory.getLogger(SessionValues.class);

    private SessionValues() {}

    static ConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new Forgiving());
        return conversion;
    }

    private static final class Forgiving implements Converter<byte[], @Nullable Object> {
        private final DeserializingConverter strict = new DeserializingConverter();

        @Override
        public @Nullable Object convert(byte[] source) {
            try {
                return strict.convert(source);
            } catch (SerializationFailedException e) {
                LOG.warn("A value of a session was written by another version; it is dropped", e);
                return null;
            }
        }
    }
}
