package vn.lienthong.signing.pdf;

/** Whether a PDF can be prepared for signature, and what it is like. */
public sealed interface PdfInspection permits PdfFacts, Refused {}
