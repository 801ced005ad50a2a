package vn.lienthong.webapp.integration.sealing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.issuance.MarkDrawing;
import vn.lienthong.engine.issuance.MarkMeasures;
import vn.lienthong.engine.issuance.MarkPictures;
import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.trust.SignatureCheck;
import vn.lienthong.engine.trust.TrustFiles;
import vn.lienthong.engine.trust.TrustedPartners;
import vn.lienthong.signing.PdfSigning;
import vn.lienthong.signing.SignatureValidation;
import vn.lienthong.signing.ValidationLimits;
import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.signing.devpki.DevPkiSettings;
import vn.lienthong.signing.pdf.InspectPdf;
import vn.lienthong.signing.pdf.NumberAndDate;
import vn.lienthong.signing.pdf.PdfLimits;
import vn.lienthong.signing.pdf.PreparePdf;
import vn.lienthong.signing.timestamp.HttpTimestampAuthority;
import vn.lienthong.signing.timestamp.TimestampAuthority;
import vn.lienthong.signing.trust.TrustAnchors;
import vn.lienthong.webapp.start.Installation;

/** Signing as this installation is set up: with the development PKI in demo mode, with the operator's keys otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingProperties.class)
class SealingConfiguration {
    private static final String WORK_FOLDER = "signing-work";
    private static final PdfLimits LIMITS = new PdfLimits(Duration.ofSeconds(60), 5_000, 256L << 20);

    /** Made at the first start of a demonstration; its addresses stay the same ever after. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty(name = "lienthong.mode", havingValue = "demo", matchIfMissing = true)
    DevPki developmentPki(Installation installation, Clock clock) {
        var settings = DevPkiSettings.in(installation.folder(KeyFolders.DEVELOPMENT_PKI), "Liên Thông demo")
                .at(installation.port("pki"), installation.port("timestamps"));
        return DevPki.open(settings, clock);
    }

    @Bean
    TimestampAuthority timestampAuthority(SealingProperties properties, ObjectProvider<DevPki> pki) {
        URI address = properties.timestampAuthority() == null
                ? pki.getObject().timestampAddress()
                : properties.timestampAuthority();
        return new HttpTimestampAuthority(address, properties.patience());
    }

    @Bean
    TimestampPart timestampPart(TimestampAuthority authority, SealingProperties properties, Clock clock) {
        return new TimestampPart(authority, properties.timestampCheck(), clock);
    }

    @Bean
    KeyRing keyRing(
            SealingProperties properties, ObjectProvider<DevPki> pki, OrganisationDirectory directory, People people,
            Clock clock) {
        Path keys = properties.keys();
        if (keys != null) return new FolderKeyRing(keys, properties.pinAttempts());
        return new DevelopmentKeyRing(pki.getObject(), directory, people, properties, clock);
    }

    @Bean
    Sealing sealing(
            KeyRing ring, TimestampAuthority timestamps, ContentStore store, Installation installation, Marks marks,
            Clock clock) {
        var work = installation.workFolder(WORK_FOLDER);
        var keys = new KeyUse(ring, new PdfSigning(work, timestamps), timestamps, clock);
        var tools = new PdfSealing.PdfTools(
                new InspectPdf(LIMITS), new PreparePdf(LIMITS), new NumberAndDate(LIMITS));
        return new PdfSealing(keys, new WorkCopies(store, work), tools, marks, clock);
    }

    /** Whose signatures count by set-up: those of the folder of trust, and in a demonstration those of its own PKI. */
    @Bean
    TrustAnchors trustAnchors(SealingProperties properties, ObjectProvider<DevPki> pki) {
        var own = pki.getIfAvailable();
        var all = own == null ? TrustAnchors.of() : TrustAnchors.of(own.trustAnchor());
        if (properties.trust() == null) return all;
        for (var bundle : TrustFolder.read(properties.trust())) all = all.plus(bundle);
        return all;
    }

    @Bean
    TrustFiles trustFiles(TrustAnchors anchors, ObjectProvider<DevPki> pki, Clock clock) {
        var own = pki.getIfAvailable();
        return new PartnerTrustFiles(anchors, own == null ? null : own.trustBundle(), clock);
    }

    @Bean(destroyMethod = "close")
    SignatureValidation signatureValidation(Installation installation, Clock clock) {
        return new SignatureValidation(
                installation.workFolder(WORK_FOLDER), ValidationLimits.standard(), clock);
    }

    @Bean
    SignatureCheck signatureCheck(
            ContentStore store, Installation installation, SignatureValidation validation, TrustAnchors anchors,
            TrustedPartners partners, Clock clock) {
        return new PdfSignatureCheck(new WorkCopies(store, installation.workFolder(WORK_FOLDER)), validation,
                new TrustInForce(anchors, partners, clock.getZone()), clock);
    }

    @Bean
    MarkDrawing markDrawing(ContentStore store, Installation installation, MarkMeasures measures) {
        return new OwnMarks(store, installation.workFolder(WORK_FOLDER), measures);
    }

    @Bean
    Marks marks(OrganisationDirectory directory, People people, MarkPictures pictures, MarkDrawing drawing,
            MarkMeasures measures, Clock clock) {
        return new Marks(directory, people, pictures, drawing, measures, clock);
    }
}
