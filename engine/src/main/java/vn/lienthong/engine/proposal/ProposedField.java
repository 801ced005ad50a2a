package vn.lienthong.engine.proposal;

/** What of an incoming document can be proposed. */
public enum ProposedField {
    NUMBER, SYMBOL, ISSUE_DATE, ISSUER, KIND, URGENCY, SUBJECT, SIGNER_NAME, SIGNER_POST
}
