package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/** The PKI's own keys and addresses on disk: made once, complete or not at all. */
final class AuthorityFolder {

    /** What a start finds. */
    record Content(Authorities authorities, Addresses addresses, String name) {}

    private final Path folder;
    private final DevPkiSettings settings;

    AuthorityFolder(DevPkiSettings settings) {
        this.folder = settings.folder().resolve("authorities");
        this.settings = settings;
    }

    Content openOrCreate(Instant now) {
        try {
            if (!Files.isDirectory(folder)) create(now);
            return read();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new DevPkiFault("The development PKI in " + folder + " cannot be read or made; delete the folder to "
                    + "get a new one (documents signed before stay valid only for those who trust the old root)", e);
        }
    }

    private void create(Instant now) throws IOException {
        var addresses = chooseAddresses();
        var profiles = new CertificateProfiles(addresses);
        var root = profiles.root(settings.name(), now);
        var issuing = profiles.issuing(settings.name(), root, now);
        AtomicFolder.create(folder, part -> {
            write(part, "root", root);
            write(part, "issuing", issuing);
            write(part, "ocsp", profiles.ocsp(settings.name(), issuing, now));
            write(part, "timestamp", profiles.timestamp(settings.name(), issuing, now));
            write(part, addresses);
        });
    }

    private Addresses chooseAddresses() throws IOException {
        try (var first = freePort(settings.port()); var second = freePort(settings.timestampPort())) {
            return new Addresses(first.getLocalPort(), second.getLocalPort());
        }
    }

    private static ServerSocket freePort(int wanted) throws IOException {
        return new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress());
    }

    private void write(Path part, Addresses addresses) throws IOException {
        var properties = new Properties();
        properties.setProperty("name", settings.name());
        properties.setProperty("port", Integer.toString(addresses.port()));
        properties.setProperty("timestampPort", Integer.toString(addresses.timestampPort()));
        try (var out = Files.newBufferedWriter(part.resolve("pki.properties"))) {
            properties.store(out, null);
        }
    }

    private static void write(Path part, String name, Authority authority) throws IOException {
        try {
            PemFiles.writeKey(part.resolve(name + ".key"), authority.key());
            PemFiles.writeCertificates(part.resolve(name + ".pem"), List.of(authority.certificate()));
        } catch (CertificateException e) {
            throw new IOException("The certificate cannot be encoded", e);
        }
    }

    private Content read() throws IOException, GeneralSecurityException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("pki.properties"))) {
            properties.load(in);
        }
        var addresses = new Addresses(Integer.parseInt(properties.getProperty("port")),
                Integer.parseInt(properties.getProperty("timestampPort")));
        return new Content(new Authorities(read("root"), read("issuing"), read("ocsp"), read("timestamp")), addresses,
                properties.getProperty("name", settings.name()));
    }

    private Authority read(String name) throws IOException, GeneralSecurityException {
        var certificates = PemFiles.readCertificates(folder.resolve(name + ".pem"));
        if (certificates.isEmpty()) throw new CertificateException("No certificate: " + name);
        return new Authority(PemFiles.readKey(folder.resolve(name + ".key")), certificates.getFirst());
    }
}
