package vn.lienthong.webapp.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The model of a process with the names of its parts in the reader's language; a part no word is known for keeps its own. */
@Component
final class RoadPicture {
    private static final String WORDS = "document.node.";
    private static final String NAME = "name";

    private final MessageSource messages;

    RoadPicture(MessageSource messages) {
        this.messages = messages;
    }

    byte[] in(Locale locale, String model) {
        try {
            var document = parsed(model);
            var all = document.getElementsByTagName("*");
            for (var at = 0; at < all.getLength(); at++) translate((Element) all.item(at), locale);
            return written(document);
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("A deployed model is not XML", e);
        }
    }

    private void translate(Element part, Locale locale) {
        if (!part.hasAttribute(NAME)) return;
        var own = part.getAttribute(NAME);
        part.setAttribute(NAME, messages.getMessage(WORDS + part.getAttribute("id"), null, own, locale));
    }

    private static Document parsed(String model) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(model)));
    }

    private static byte[] written(Document document) throws TransformerException {
        var factory = TransformerFactory.newDefaultInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        var bytes = new ByteArrayOutputStream();
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
