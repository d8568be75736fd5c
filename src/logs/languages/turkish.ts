/**
 * Turkish: its negation is within the verb, so that what was not done is a word of its own.
 * @module
 */

import type { SpokenLanguage } from "./vocabulary.ts";

/** The words of Turkish. */
export const TURKISH: SpokenLanguage = {
  negation: { before: 4, after: 14 },
  words: {
    common:
      "ve | bir | bu | için | ile | de | da | ama | ben | biz | bizim | benim | olarak | diyor | veriyor | alıyorum | alıyoruz | oluyor | gibi | sonra | beri | kadar | den | dan | var | mi | mı | çok | her | daha | hatası | portundan | portu | üzerinden | sunucusu | sunucusuna",
    not: "değil | yok | olmadı- | olmuyor | olmayan | edilemedi | hiçbir",
    without: "olmadan | yok | sıfır | hiç | sorunsuz | hatasız",
    fine:
      "şimdi çalışıyor | artık çalışıyor | tekrar çalışıyor | yeniden çalışıyor | sorunsuz | düzeldi | çözüldü | hallettik | hallettim | halloldu | her şey yolunda | düzelttim",
    question: "nasıl | nedir | hangi- | kaç | nerede | nereden | ne kadar | ne zaman | mümkün mü | var mı",
    contrast: "ama | fakat | ancak | rağmen | sadece | yalnızca | oysa | halbuki",
    failed:
      "başarısız- | hata- | sorun- | problem- | olamıyor- | yapılamadı- | yapılamıyor- | edilemedi- | edilemiyor- | kurulamadı- | kurulamıyor- | başaramı- | giremiyor- | bağlanamı- | bağlanmıyor- | bağlanamadı- | gönderemiyor- | çalışmıyor- | sağlanamadı- | sağlanamıyor- | giriş yapamı- | açılamı- | olmuyor | yapamıyor- | olmadı",
    wrong: "yanlış- | hatalı- | geçersiz- | doğru değil | uyuşmuyor | tutmuyor | bozuk",
    accepts: "kabul | doğru | geçerli | çalış- | tanı-",
    refused:
      "reddet- | reddedi- | reddedil- | reddediyor- | redd- | kabul etmiyor- | kabul etmedi- | kabul edilmi- | kabul edilmedi | geri çevir- | almıyor | geri dönüyor | ret | izin vermiyor",
    closed:
      "kesil- | kesi- | kesiyor- | kopuyor- | koptu- | kopar- | kopma- | kapat- | kapan- | kapatıyor- | sonlandır- | sıfırlan- | düş- | düşüyor- | kesinti | kopuk",
    silent:
      "zaman aşım- | zamanaşım- | zaman asim- | süre- aşıldı | süre- doldu | cevap vermiyor- | yanıt vermiyor- | yanıt vermedi- | cevap vermedi- | yanıt yok | cevap yok | yanıt alamı- | cevap alamı- | yanıt alınamı- | cevap gelmi- | yanıt gelmi- | tepki vermi- | donuyor | ilerlemiyor | dondu | takılıyor | takılı | takıldı | asılı | bekliyor | bekleyip | bekleme- | sonsuza | sürekli bekli- | timeout-",
    answers: "yanıt- | cevap- | ulaş- | eriş-",
    resolves: "çözümle- | çözül- | bulun- | çöz- | bilin-",
    unknown:
      "bilinmeyen- | bilinmiyor- | bulunamadı- | bulunamıyor- | çözümlenemedi- | çözümlenemiyor- | çözülemedi- | çözülemiyor- | çözemiyor- | çözümleyemi- | bulamıyor- | bulamadı- | tanınmıyor- | çözümlenmiyor-",
    expired:
      "süresi dol- | süresi geç- | süresi bit- | süresi … dol- | süresi … geç- | süresi … bit- | geçerliliği- … yitir- | tarihi geç- | tarihi … geç- | geçerlilik … doldu | geçerliliğini | geçmiş",
    trusted: "güven- | güvenil- | doğrula- | tanı-",
    untrusted:
      "güvenilir değil | güvenilmeyen | güvenilmiyor | güvenilmez | güvenmiyor | kendinden imzalı | kendi imzalı | kendi kendine imzalı | bilinmeyen | tanınmayan | tanınmıyor | doğrulanamadı- | doğrulanamıyor- | doğrulanmıyor | doğrulayamı- | güvensiz",
    matches: "eşleş- | uyuş- | uyu- | uyum-",
    differs:
      "eşleşmiyor- | eşleşmedi- | uyuşmuyor- | uymuyor | uymadı | uyumsuz- | farklı- | başka ad- | başka alan | başka isim | yanlış isim | tutmuyor | eşleşmeme- | uyuşmazlı-",
    verified: "doğrula- | onayla- | teyit",
    unverified:
      "doğrulanmamış- | doğrulanmadı- | doğrulanmam- | onaylanmamış- | onaylanmadı- | onaylanmam- | doğrulanmayan | onaylı değil | onaysız | doğrulama bekliyor | onay bekliyor | doğrulanmış değil | doğrulama … bekle- | teyit edilme- | sadece … doğrulanmış | yalnızca … doğrulanmış | sadece onaylı | yalnızca onaylı | doğrulama yapılmamış | doğrulu değil",
    reached:
      "ulaş- | ulaştı- | aş- | aştı- | aşıldı- | aşıyor- | aşılmış | doldu | doldur- | dolmuş | tükendi- | tükettik | bitti- | bitirdik | tüket- | geçtik | aşım- | dolu",
    tooFast:
      "çok hızlı | fazla hızlı | aşırı hızlı | kısıtlıyor- | kısılıyor | hız … aşıl- | hız … aştı- | hızı- aş- | yavaşlat- | sınırla- … hız- | hız sınır- | hız limit-",
    tooMany: "çok fazla | fazla | çok sayıda | eşzamanlı | aynı anda | paralel",
    stopped:
      "askıya | durdur- | durduruldu | dondur- | duraklat- | engelle- | engellen- | engelliyor | devre dışı | kapat- | kapatıl- | kapatıldı | kapalı | bloke- | blok- | yasakla- | kilitle- | pasif",
    tooLarge:
      "çok büyük- | fazla büyük- | büyük geldi | aşırı büyük | çok uzun | boyut- … aş- | boyut sınır- | boyut limit- | maksimum boyut | boyutu aş- | izin verilenden büyük | ağır",
    denied:
      "erişim reddedi- | erişim engel- | erişim … redded- | yetki- yok | yetkim yok | yetkisi- yok | yetki- bulunm- | izni- yok | izin yok | yetkisiz- | yetkili değil | yetki hatası | yetersiz yetki | yetersiz izin | yetki eksik | yetkisi … yok | izni … yok | izin verilmi-",
    allowed: "yetki- | izin- | izni-",
    requires: "gerek- | gerektir- | gerekiyor | gerekli | zorunlu | istiyor | şart | bekliyor | talep | lazım",
    twice: "çift | iki kez | iki kere | iki defa | yinelenen | tekrarlanan | iki | mükerrer",
    unreachable: "ağ- … ulaşılamıyor | ağa ulaşılamı- | ağ erişilemez | rota yok | yönlendirme yok | ağ … erişil-",
    connection: "bağlan- | bağlantı- | -bağlantı-",
    login: "giriş- | oturum- | kimlik doğrula- | kimlik- doğrula- | login- | kimlik | giremi- | yetkilendirme-",
    password:
      "şifre- | parola- | kimlik bilgi- | giriş bilgi- | oturum bilgi- | hesap bilgi- | kimlik doğrulama bilgi- | bilgiler-",
    userName: "kullanıcı- | kullanıcı ad- | kullanıcı isim-",
    certificate: "sertifika- | yayıncı- | sertifika otorite-",
    hostName: "sunucu ad- | ana bilgisayar ad- | alan ad- | host- | ad- | isim | ismi | dns | sunucu- | adres-",
    address: "gönderen- | gönderici- | alıcı- | adres- | alan ad- | etki alan- | mail- | posta- | domain-",
    sending: "hesap- | hesab- | gönderim- | gönderme- | gönder- | hizmet-",
    limit: "limit- | kota- | sınır- | üst sınır- | maksimum | azami | hak- | hakk-",
    daily: "günlük- | günde | bugün- | 24 saat- | gün | günün",
    perSecond: "saniyede | saniye başına | hız- | hızı- | oran-",
    message:
      "ileti- | mesaj- | mail- | e-posta- | eposta- | posta- | ek | eki | ekler- | ekli | dosya- | dosyası | eklenti- | ekteki | boyut-",
    secretKey: "gizli anahtar- | gizli erişim anahtar- | gizli- | secret-",
    as: "olarak | yerine | diye",
    otherRegion:
      "başka bölge- | farklı bölge- | yanlış bölge- | başka region- | farklı region- | yanlış region- | bölge değiş- | diğer bölge-",
    encryption: "şifrele- | şifreli | güvenli bağlantı- | şifresiz bağlantı",
    header: "başlık- | başlığı-",
    sandbox: "korumalı alan- | sandbox'- | sandbox modu- | test modu- | sandboxta | kum havuzu",
    left: "çıktı- | çıkar- | çıktık | çıkış | çıkmış | kaldırıl-",
  },
};
