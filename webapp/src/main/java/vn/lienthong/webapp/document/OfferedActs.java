package vn.lienthong.webapp.document;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.shell.DocumentActs;
import vn.lienthong.webapp.shell.Then;

/** Puts together what the features offer for one document. */
@Component
final class OfferedActs {
    private final ObjectProvider<DocumentActs> features;

    OfferedActs(ObjectProvider<DocumentActs> features) {
        this.features = features;
    }

    /** One part of the column of acts. */
    record Part(String template, Object view) {}

    List<Part> to(Actor actor, DocumentId document, Then then) {
        return features.stream()
                .sorted(Comparator.comparingInt(DocumentActs::position))
                .map(feature -> part(feature, feature.view(actor, document, then)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Where the way back of a document leads: the list from which its acts lead on, or the page they lead to. */
    @Nullable
    String back(Then then) {
        return features.stream()
                .map(feature -> feature.list(then))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(then.path());
    }

    private static @Nullable Part part(DocumentActs feature, @Nullable Object view) {
        return view == null ? null : new Part(feature.template(), view);
    }
}
