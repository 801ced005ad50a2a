package vn.lienthong.webapp.document;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.workflow.RoadProgress;

/** The steps of a road in words, for those who do not see the picture. */
final class RoadSteps {
    private static final String TASK = "userTask";

    private RoadSteps() {}

    /** @param since when the document came to it; null unless it is there */
    record Step(String node, String name, Place place, @Nullable Instant since) {}

    enum Place {
        PASSED, CURRENT, AHEAD
    }

    /** In the order of the model. */
    static List<Step> of(RoadProgress road) {
        var steps = new ArrayList<Step>();
        try {
            var reader = factory().createXMLStreamReader(new StringReader(road.model()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(TASK))
                    steps.add(step(reader, road));
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A deployed model is no XML", e);
        }
        return steps;
    }

    private static Step step(XMLStreamReader reader, RoadProgress road) {
        var node = reader.getAttributeValue(null, "id");
        var name = reader.getAttributeValue(null, "name");
        var current = road.current().stream().filter(place -> place.node().equals(node)).findFirst();
        var place = current.isPresent() ? Place.CURRENT : road.passed().contains(node) ? Place.PASSED : Place.AHEAD;
        return new Step(node, name == null ? node : name, place, current.map(RoadProgress.Place::since).orElse(null));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
