package vn.lienthong.engine.registry;

import vn.lienthong.engine.shared.Named;

/**
 * A column of the printed register, as the form in force on a day has it.
 *
 * @param content what stands in it
 */
public record RegisterColumn(Content content, String nameVi, String nameEn) implements Named {
    /** What a column can hold; which of them a form has, in which order and under which head, are rows. */
    public enum Content {
        ENTRY_DATE, ENTRY_NUMBER, CODE, ISSUER, DOCUMENT_CODE, DOCUMENT_DATE, KIND_AND_SUBJECT, SIGNER, RECIPIENTS,
        UNIT,
        PASSED_ON, COPIES, RECEIPT, NOTE
    }
}
