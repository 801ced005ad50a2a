package vn.lienthong.signing.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;

/** Draws a page, asking before every step whether there is time and room for it. */
final class BoundedRenderer extends PDFRenderer {

    /** Each level of transparency may take a picture as large as the page. */
    private static final int DEEPEST_TRANSPARENCY = 12;

    private final RenderLimits limits;

    private final Deadline deadline;

    private final StreamBudget budget;

    BoundedRenderer(PDDocument document, RenderLimits limits) {
        super(document);
        this.limits = limits;
        this.deadline = Deadline.in(limits.time());
        this.budget = new StreamBudget(limits.maxStreamBytes(), limits.maxPicturePixels(), deadline);
        setSubsamplingAllowed(true);
    }

    BufferedImage draw(int index, int width, int height) throws IOException {
        var page = document.getPage(index);
        budget.checkContents(page);
        budget.checkResources(page.getResources());
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        try {
            // the library clears the page to the background, but for a fraction of a pixel at the edges
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            var crop = page.getCropBox();
            var lying = page.getRotation() % 180 != 0;
            var scale = width / (lying ? crop.getHeight() : crop.getWidth());
            renderPageToGraphics(index, graphics, scale, scale, RenderDestination.VIEW);
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {

        private int transparencyDepth;

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            deadline.check();
            super.processOperator(operator, operands);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
            // the library goes on after a failed picture or form; a refusal has to end the page
            if (e instanceof RefusedException) throw e;
            super.operatorException(operator, operands, e);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > limits.maxPicturePixels()) {
                throw new RefusedException(PdfRefusal.TOO_COMPLEX);
            }
            if (image instanceof PDImageXObject stored) budget.checkPicture(stored.getCOSObject());
            super.drawImage(image);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            budget.checkForm(form);
            super.showForm(form);
        }

        @Override
        public void showAnnotation(PDAnnotation annotation) throws IOException {
            var look = annotation.getNormalAppearanceStream();
            if (look != null) budget.checkForm(look);
            super.showAnnotation(annotation);
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            budget.checkForm(form);
            if (++transparencyDepth > DEEPEST_TRANSPARENCY) throw new RefusedException(PdfRefusal.TOO_COMPLEX);
            super.showTransparencyGroup(form);
            transparencyDepth--;
        }

        @Override
        protected void showTransparencyGroupOnGraphics(PDTransparencyGroup form, Graphics2D graphics)
                throws IOException {
            deadline.check();
            super.showTransparencyGroupOnGraphics(form, graphics);
        }
    }
}
