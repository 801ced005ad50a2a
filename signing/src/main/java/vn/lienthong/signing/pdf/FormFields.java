package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Puts our fields into the form of a document; a form that the upload brings is kept. */
final class FormFields {

    /** Name of the embedded font in the resources of the form. */
    static final COSName FONT = COSName.getPDFName("LienThongSerif");

    private static final COSName LOCK = COSName.getPDFName("Lock");

    private final PDDocument document;

    private final PDAcroForm form;

    private final PDNonTerminalField parent;

    FormFields(PDDocument document) throws IOException {
        this.document = document;
        form = formOf(document);
        parent = new PDNonTerminalField(form);
        parent.setPartialName(Fields.PREFIX);
    }

    void add(FieldPlacements placements) throws IOException {
        var before = names();
        provideFont();
        var signature = signatureField(Fields.SIGNATURE, placements.signature());
        var number = textField(Fields.NUMBER, placements.number());
        var date = textField(Fields.DATE, placements.date());
        var seal = signatureField(Fields.SEAL, placements.seal());
        parent.setChildren(List.of(signature, number, date, seal));
        var roots = new ArrayList<>(form.getFields());
        roots.add(parent);
        form.setFields(roots);
        form.setSignaturesExist(true);
        lock(seal, before);
    }

    private static PDAcroForm formOf(PDDocument document) {
        // null: no fix-up, the upload's own fields are not ours to repair
        var existing = document.getDocumentCatalog().getAcroForm(null);
        if (existing != null) return existing;
        var created = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(created);
        return created;
    }

    private List<String> names() {
        return Fields.all(document)
                .stream()
                .filter(PDTerminalField.class::isInstance)
                .map(PDField::getFullyQualifiedName)
                .distinct()
                .toList();
    }

    private void provideFont() throws IOException {
        var resources = form.getDefaultResources();
        if (resources == null) {
            resources = new PDResources();
            form.setDefaultResources(resources);
        }
        resources.put(FONT, LiberationFont.SERIF.embedComplete(document));
        if (form.getDefaultAppearance().isEmpty()) form.setDefaultAppearance("/" + FONT.getName() + " 0 Tf 0 g");
    }

    private PDSignatureField signatureField(String name, Placement placement) throws IOException {
        var field = new PDSignatureField(form);
        place(field, name, placement);
        FieldAppearance.emptySignature(document, field.getWidgets().getFirst());
        return field;
    }

    private PDTextField textField(String name, TextField wanted) throws IOException {
        var field = new PDTextField(form);
        var page = wanted.placement().page();
        var size = wanted.fontSize() / PageGeometry.of(document.getPage(page - 1), page).unit();
        field.setDefaultAppearance("/" + FONT.getName() + " " + FieldAppearance.decimal(size) + " Tf 0 g");
        field.setQ(wanted.alignment().quadding());
        place(field, name, wanted.placement());
        FieldAppearance.emptyText(document, field.getWidgets().getFirst());
        if (wanted.covering()) FieldAppearance.coverWhite(field.getWidgets().getFirst());
        return field;
    }

    private void place(PDTerminalField field, String name, Placement placement) throws IOException {
        field.setPartialName(name.substring(Fields.PREFIX.length() + 1));
        field.getCOSObject().setItem(COSName.PARENT, parent);
        var page = document.getPage(placement.page() - 1);
        var geometry = PageGeometry.of(page, placement.page());
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(geometry.toUserSpace(placement.box()));
        widget.setPage(page);
        widget.setPrinted(true);
        var look = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
        look.setRotation(geometry.size().rotation());
        widget.setAppearanceCharacteristics(look);
        addToPage(page, widget);
    }

    private static void addToPage(PDPage page, PDAnnotationWidget widget) throws IOException {
        var annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(widget);
        // a new array: the old one may be shared with another page
        page.setAnnotations(annotations);
    }

    /**
     * The seal, once signed, locks every field that has a value before it; a later change then counts as tampering
     * although the personal signature permits form filling (ISO 32000-1, 12.7.4.5, signature field lock).
     */
    private void lock(PDSignatureField seal, List<String> before) {
        var names = new COSArray();
        for (var name : before) names.add(new COSString(name));
        for (var name : List.of(Fields.SIGNATURE, Fields.NUMBER, Fields.DATE)) names.add(new COSString(name));
        var lock = new COSDictionary();
        lock.setItem(COSName.TYPE, COSName.getPDFName("SigFieldLock"));
        lock.setItem(COSName.getPDFName("Action"), COSName.getPDFName("Include"));
        lock.setItem(COSName.getPDFName("Fields"), names);
        seal.getCOSObject().setItem(LOCK, lock);
    }
}
