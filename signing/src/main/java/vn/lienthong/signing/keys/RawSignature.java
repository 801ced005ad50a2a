package vn.lienthong.signing.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;

/** Signs a digest that somebody else computed. */
final class RawSignature {

    // the JDK has no raw RSA signatures; the provider is used here only and registered nowhere
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private RawSignature() {}

    static byte[] sign(SigningAlgorithm algorithm, PrivateKey key, byte[] digest) {
        try {
            return switch (algorithm) {
                case ECDSA_SHA256, ECDSA_SHA384 -> value(plain(algorithm), key, digest);
                case RSA_SHA256 -> value(bouncyCastle(algorithm), key, digestInfo(algorithm, digest));
                case RSA_PSS_SHA256 -> value(probabilistic(algorithm), key, digest);
            };
        } catch (GeneralSecurityException e) {
            throw new KeyFault("The key refused to sign", e);
        }
    }

    static boolean verify(SignatureValue value, PublicKey key, byte[] message) {
        try {
            var digest = MessageDigest.getInstance(value.algorithm().digestName()).digest(message);
            var signature = switch (value.algorithm()) {
                case ECDSA_SHA256, ECDSA_SHA384 -> plain(value.algorithm());
                case RSA_SHA256 -> bouncyCastle(value.algorithm());
                case RSA_PSS_SHA256 -> probabilistic(value.algorithm());
            };
            signature.initVerify(key);
            signature.update(value.algorithm() == SigningAlgorithm.RSA_SHA256
                    ? digestInfo(value.algorithm(), digest)
                    : digest);
            return signature.verify(value.bytes());
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new KeyFault("The value cannot be compared with its certificate", e);
        }
    }

    private static Signature plain(SigningAlgorithm algorithm) throws GeneralSecurityException {
        return Signature.getInstance(algorithm.rawSignatureName());
    }

    private static Signature bouncyCastle(SigningAlgorithm algorithm) throws GeneralSecurityException {
        return Signature.getInstance(algorithm.rawSignatureName(), BOUNCY_CASTLE);
    }

    private static Signature probabilistic(SigningAlgorithm algorithm) throws GeneralSecurityException {
        var signature = bouncyCastle(algorithm);
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        return signature;
    }

    private static byte[] value(Signature signature, PrivateKey key, byte[] content) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    private static byte[] digestInfo(SigningAlgorithm algorithm, byte[] digest) {
        try {
            AlgorithmIdentifier identifier = new DefaultDigestAlgorithmIdentifierFinder().find(algorithm.digestName());
            return new DigestInfo(identifier, digest).getEncoded("DER");
        } catch (IOException e) {
            throw new KeyFault("The digest could not be encoded", e);
        }
    }
}
