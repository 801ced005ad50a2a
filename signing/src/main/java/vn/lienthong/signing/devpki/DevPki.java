package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import vn.lienthong.signing.trust.TrustAnchor;
import vn.lienthong.signing.trust.TrustBundle;

/**
 * A complete PKI for development, demonstration and tests, in one folder: it issues keys to persons and agencies, answers
 * status requests and makes time-stamps. It lives through restarts with the same keys and addresses. Never for
 * production: its keys lie in files.
 */
public final class DevPki implements AutoCloseable {

    private final DevPkiSettings settings;
    private final Clock clock;
    private final AuthorityFolder.Content content;
    private final Revocations revocations;
    private final IssuedKeys keys;
    private final LoopbackServer statusServer;
    private final LoopbackServer timestampServer;

    private DevPki(DevPkiSettings settings, Clock clock, AuthorityFolder.Content content) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.content = content;
        this.revocations = new Revocations(settings.folder());
        this.keys = new IssuedKeys(settings.folder());
        revocations.register(content.authorities().timestamp().certificate().getSerialNumber(), "timestamp");
        revocations.register(content.authorities().ocsp().certificate().getSerialNumber(), "ocsp");
        var servers = new PkiServers(content, revocations, settings.statusLifetime(), clock);
        this.statusServer = servers.status();
        this.timestampServer = servers.timestamp();
    }

    /** Opens the PKI in its folder or makes it. Nothing listens yet: see {@link #start}. */
    public static synchronized DevPki open(DevPkiSettings settings, Clock clock) {
        try {
            Files.createDirectories(settings.folder());
            var lockFile = settings.folder().resolve("lock");
            // two processes that start at once must not make two roots
            try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                return new DevPki(settings, clock, new AuthorityFolder(settings).openOrCreate(clock.instant()));
            }
        } catch (IOException e) {
            throw new DevPkiFault("The folder of the development PKI cannot be used: " + settings.folder(), e);
        }
    }

    /** Starts to answer status requests and to make time-stamps. */
    public void start() {
        statusServer.start();
        timestampServer.start();
    }

    /**
     * The key of this holder. A holder who has a usable one keeps it and its PIN; whose certificate has expired or was
     * revoked gets a new one.
     */
    public synchronized IssuedKey issue(Holder holder, char[] pin) {
        if (pin.length < 4) throw new IllegalArgumentException("A PIN has at least four characters");
        try {
            var existing = keys.find(holder.id());
            if (existing.isPresent()) {
                if (isUsable(existing.get().certificate())) return existing.get();
                keys.retire(existing.get());
            }
            return issueNew(holder, pin);
        } catch (IOException e) {
            throw new DevPkiFault("The key of " + holder.id() + " cannot be stored", e);
        }
    }

    public Optional<IssuedKey> find(String holderId) {
        return Holder.ID.matcher(holderId).matches() ? keys.find(holderId) : Optional.empty();
    }

    /** Revokes from now on; a certificate that is revoked already stays revoked since then. */
    public synchronized void revoke(X509Certificate certificate, RevocationReason reason) {
        if (!revocations.knows(certificate.getSerialNumber())) {
            throw new IllegalArgumentException("Not a certificate of this PKI");
        }
        try {
            revocations.revoke(certificate.getSerialNumber(), clock.instant(), reason);
        } catch (IOException e) {
            throw new DevPkiFault("The revocation cannot be recorded", e);
        }
    }

    /** How this installation, and partners that import it, trust this PKI. */
    public TrustAnchor trustAnchor() {
        return new TrustAnchor(content.name(), content.authorities().root().certificate(), DevPolicies.USAGES);
    }

    /** What a partner imports to trust this PKI. */
    public TrustBundle trustBundle() {
        var authorities = content.authorities();
        return new TrustBundle(trustAnchor(),
                List.of(authorities.issuing().certificate(), authorities.timestamp().certificate()));
    }

    public URI timestampAddress() {
        return content.addresses().timestamp();
    }

    /** OCSP, revocation lists and authority certificates; may be stopped and started on its own. */
    public LoopbackServer statusServer() {
        return statusServer;
    }

    /** The time-stamp authority; may be stopped and started on its own. */
    public LoopbackServer timestampServer() {
        return timestampServer;
    }

    @Override
    public void close() {
        statusServer.close();
        timestampServer.close();
    }

    private boolean isUsable(X509Certificate certificate) {
        return clock.instant().isBefore(certificate.getNotAfter().toInstant())
                && revocations.find(certificate.getSerialNumber()).isEmpty();
    }

    private IssuedKey issueNew(Holder holder, char[] pin) throws IOException {
        var authorities = content.authorities();
        var pair = EllipticKeys.generate();
        var lifetime = Lifetime.startingAt(clock.instant(), settings.keyLifetime());
        var certificate = new CertificateProfiles(content.addresses())
                .holder(holder, pair.getPublic(), authorities.issuing(), lifetime);
        var chain = List.of(certificate, authorities.issuing().certificate(), authorities.root().certificate());
        revocations.register(certificate.getSerialNumber(), holder.id());
        keys.store(holder.id(), pair.getPrivate(), chain, pin);
        return keys.find(holder.id()).orElseThrow();
    }
}
