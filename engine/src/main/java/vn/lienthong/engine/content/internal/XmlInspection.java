package vn.lienthong.engine.content.internal;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import vn.lienthong.engine.content.Flaw;

/** Reads XML to its end without entities: well-formed or not, with a document type declaration or not. */
final class XmlInspection {
    private static final XMLInputFactory READERS = readers();

    private XmlInspection() {}

    static void inspect(ByteSource bytes, Inspected found) throws IOException {
        try (var in = new EndAware(bytes.open(0, bytes.size()))) {
            walk(in, found);
        }
    }

    private static void walk(EndAware in, Inspected found) throws IOException {
        try {
            var reader = READERS.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.DTD) throw new FlawException(Flaw.DOCTYPE);
            }
            reader.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)) throw io;
            found.add(in.ended ? Flaw.TRUNCATED : Flaw.DAMAGED);
        }
    }

    static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Knows whether the reader wanted more than there was. */
    private static final class EndAware extends FilterInputStream {
        private boolean ended;

        EndAware(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            ended |= value < 0;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            ended |= read < 0;
            return read;
        }
    }
}
