package vn.lienthong.engine.document;

import java.util.List;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** Whom an outgoing document goes to. The printed lines of <i>nơi nhận</i> are another thing. */
public interface Recipients {
    List<OrganisationId> of(DocumentId document);

    /** Puts the whole list, in this order. */
    void set(DocumentId document, List<OrganisationId> recipients);

    /** 'All agencies of a level below …', as long as it is not fixed who that is; in the order they were chosen. */
    List<RecipientRule> rulesOf(DocumentId document);

    /** Puts the whole list of rules, in this order. */
    void setRules(DocumentId document, List<RecipientRule> rules);
}
