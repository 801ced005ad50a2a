package vn.lienthong.webapp.phrases;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

import vn.lienthong.engine.phrase.KeepPhrases;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.security.CurrentPerson;

/** Gives every template {@code #phrases}: the forms of other features ask by it for what is offered beside a field. */
@Component
final class PhrasesDialect implements IExpressionObjectDialect, IExpressionObjectFactory {
    private static final String NAME = "phrases";

    private final KeepPhrases keepPhrases;

    PhrasesDialect(KeepPhrases keepPhrases) {
        this.keepPhrases = keepPhrases;
    }

    /** The phrases of whoever is signed in. */
    public static final class Offer {
        private final KeepPhrases keepPhrases;

        private Offer(KeepPhrases keepPhrases) {
            this.keepPhrases = keepPhrases;
        }

        /** @param use word of the use, as in addresses */
        public List<String> of(String use) {
            return CurrentPerson.find()
                    .map(person -> keepPhrases.of(Actor.of(person.person()), Uses.of(use)).offered())
                    .orElse(List.of());
        }
    }

    @Override
    public String getName() {
        return "lienthong-phrases";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return new Offer(keepPhrases);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
