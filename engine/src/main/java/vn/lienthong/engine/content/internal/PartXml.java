package vn.lienthong.engine.content.internal;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import vn.lienthong.engine.content.Flaw;

/**
 * The elements of an XML part of an office file, as the office program would understand them: in any encoding, with any
 * quotes and references. Prefixes are not looked up, so that a missing declaration hides nothing.
 */
final class PartXml {
    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader reader;

    private PartXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the part to its end, or to where it stops being XML.
     *
     * @throws FlawException when it is no XML or declares a document type
     */
    static void read(InputStream in, Consumer<PartXml> element) throws IOException {
        try {
            var reader = READERS.createXMLStreamReader(new StaysOpen(in));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) throw new FlawException(Flaw.DOCTYPE);
                if (event == XMLStreamConstants.START_ELEMENT) element.accept(new PartXml(reader));
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)) throw io;
            throw new FlawException(Flaw.DAMAGED);
        }
    }

    /** Without its prefix. */
    boolean isCalled(String name) {
        return local(reader.getLocalName()).equals(name);
    }

    /** Of the attribute with this name, whatever its prefix; empty when there is none. */
    String value(String attribute) {
        return IntStream.range(0, reader.getAttributeCount())
                .filter(at -> local(reader.getAttributeLocalName(at)).equals(attribute))
                .mapToObj(reader::getAttributeValue)
                .findFirst()
                .orElse("");
    }

    /** Of all attributes, in small letters. */
    Stream<String> values() {
        return IntStream.range(0, reader.getAttributeCount())
                .mapToObj(at -> reader.getAttributeValue(at).toLowerCase(Locale.ROOT));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The reader closes what it has read; the archive around the part goes on. */
    private static final class StaysOpen extends FilterInputStream {
        StaysOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the part is not the reader's
        }
    }

    private static XMLInputFactory readers() {
        var factory = XmlInspection.readers();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // they also count the quotes and brackets of long documents; others need a document type, which is refused
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        return factory;
    }
}
