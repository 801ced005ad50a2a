-- What must be shown of a signer's certificate (TT 15/2025/TT-BKHCN, Annex II), and what tells whose seal it is. Reports of
-- before know none of it.
ALTER TABLE signature_finding
    ADD signer_code       text,
    ADD managing_unit     text,
    ADD certificate_from  timestamptz,
    ADD certificate_until timestamptz;
COMMENT ON COLUMN signature_finding.signer_code IS 'code of the holder''s agency, as the certificate names it';
