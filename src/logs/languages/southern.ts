/**
 * Hindi, Arabic, Indonesian and Vietnamese.
 * @module
 */

import { EITHER_SIDE, type SpokenLanguage } from "./vocabulary.ts";

/** The words of Hindi. */
export const HINDI: SpokenLanguage = {
  negation: { before: 12, after: 16 },
  script: /\p{Script=Devanagari}/u,
  words: {
    common: "का | की | के | है | हैं | में | से | को | पर | और",
    not: "नहीं | नही | न | मत | बिना | कभी नहीं",
    without: "बिना | कोई नहीं | बगैर",
    fine: "ठीक हो गया | अब काम कर रहा | सही चल रहा | हल हो गया | ठीक से काम कर | सब ठीक | सफलतापूर्वक | समस्या हल",
    question: "कैसे | क्या है | कितना | कितने | कितनी | कहाँ | कहां | कौन | कब | किस",
    contrast: "लेकिन | पर भी | हालांकि | केवल | सिर्फ | मगर | फिर भी",
    failed: "विफल- | असफल- | त्रुटि- | एरर | समस्या- | फेल | असमर्थ | दिक्कत",
    wrong: "गलत- | ग़लत- | अमान्य- | अवैध- | सही नहीं",
    accepts: "स्वीकार- | मान्य- | सही | काम | चल | मान | लॉगिन | हो पा | हो रहा | कर पा | पहचान- | जुड़",
    refused: "अस्वीकार- | अस्वीकृत- | मना- | इनकार- | इंकार- | ठुकरा- | रिजेक्ट- | खारिज",
    closed: "बंद | टूट- | कट- | रीसेट | समाप्त | डिस्कनेक्ट- | काट-",
    silent:
      "टाइमआउट- | टाइम आउट- | टाइम-आउट- | समय सीमा- | समय समाप्त | जवाब नहीं | उत्तर नहीं | प्रतिक्रिया नहीं | अटक- | हैंग- | लटक- | कोई जवाब | कोई उत्तर | बहुत देर | रुक- | इंतज़ार | इंतजार",
    answers: "जवाब- | उत्तर- | प्रतिक्रिया- | पहुँच- | पहुंच-",
    resolves: "मिल- | रिज़ॉल्व- | रिजॉल्व- | रिज़ोल्व- | रिजोल्व- | खोज- | पता | ढूंढ- | ढूँढ-",
    unknown: "अज्ञात- | अनजान-",
    expired: "समाप्त- | एक्सपायर- | अवधि … समाप्त | खत्म | वैधता … समाप्त | पुराना",
    trusted: "विश्वसनीय- | भरोसे- | भरोसा | विश्वास | सत्यापित- | मान्य-",
    untrusted: "अविश्वसनीय- | स्व-हस्ताक्षरित | स्वहस्ताक्षरित | सेल्फ साइन- | अज्ञात- | असुरक्षित-",
    matches: "मेल | मिल- | मैच-",
    differs: "अलग- | दूसरे नाम | मेल नहीं | बेमेल | भिन्न",
    verified: "सत्यापित- | वेरिफ़ाई- | वेरिफाई- | वेरीफाई- | पुष्टि- | सत्यापन- | वेरिफाइड- | प्रमाणित-",
    unverified: "असत्यापित- | अपुष्ट- | सत्यापन बाकी | केवल … सत्यापित | सिर्फ … सत्यापित | सत्यापन लंबित | अनवेरिफाइड",
    reached: "पूरी | पूरा | खत्म | ख़त्म | समाप्त | पार | पहुँच- | पहुंच- | अधिक | पूर्ण",
    tooFast: "बहुत तेज़- | बहुत तेज- | गति … अधिक | गति सीमा | थ्रॉटल- | थ्रोटल- | ज्यादा तेज",
    tooMany: "बहुत अधिक | बहुत ज़्यादा | बहुत ज्यादा | अत्यधिक | एक साथ | ज्यादा | बहुत सारे",
    stopped: "निलंबित- | रोक- | बंद | ब्लॉक- | सस्पेंड- | निष्क्रिय- | स्थगित- | पॉज़-",
    tooLarge: "बहुत बड़- | बहुत बड- | आकार … अधिक | साइज़ … ज़्यादा | साइज … ज्यादा | अधिक बड़- | साइज़ सीमा | बहुत भारी",
    denied: "अनुमति नहीं | अधिकार नहीं | पहुँच अस्वीकृत | अनुमति अस्वीकृत | परमिशन नहीं | एक्सेस डिनाइड",
    allowed: "अनुमति- | अधिकार- | अधिकृत- | परमिशन-",
    requires: "आवश्यक- | ज़रूरी- | जरूरी- | चाहिए | माँग- | मांग- | अनिवार्य- | ज़रूरत | जरूरत",
    twice: "दोहरा- | दो बार | डुप्लिकेट- | दो",
    unreachable: "नेटवर्क … पहुँच | नेटवर्क … उपलब्ध नहीं | नेटवर्क … पहुंच",
    connection: "कनेक्शन- | कनेक्ट- | संपर्क- | जुड़- | संयोजन",
    login: "लॉगिन- | लॉग इन | लॉग-इन | लागिन- | प्रमाणीकरण- | साइन इन | ऑथेंटिकेशन-",
    password: "पासवर्ड- | क्रेडेंशियल- | क्रेडेंशियल्स | साख | कूटशब्द",
    userName: "यूज़रनेम- | यूजरनेम- | उपयोगकर्ता- | यूजर- | यूज़र-",
    certificate: "प्रमाणपत्र- | प्रमाण पत्र | सर्टिफिकेट- | सर्टिफ़िकेट- | जारीकर्ता",
    hostName: "होस्ट- | नाम | सर्वर- | डोमेन- | पता | डीएनएस",
    address: "पता | पते | भेजने वाल- | प्रेषक- | प्राप्तकर्ता- | डोमेन- | ईमेल- | पहचान",
    sending: "खाता | खाते | अकाउंट- | भेजना | भेजने | सेवा | भेज-",
    limit: "सीमा- | कोटा- | लिमिट- | अधिकतम",
    daily: "दैनिक- | प्रतिदिन | आज | रोज़ | रोज | 24 घंटे | दिन",
    perSecond: "प्रति सेकंड | गति | दर",
    message: "संदेश- | ईमेल- | मेल- | अटैचमेंट- | फ़ाइल- | फाइल- | संलग्नक- | मैसेज-",
    secretKey: "सीक्रेट की | गुप्त कुंजी | सीक्रेट एक्सेस की | सीक्रेट",
    as: "के रूप में | की जगह | के तौर पर",
    otherRegion: "दूसरे क्षेत्र | गलत क्षेत्र | दूसरे रीजन | गलत रीजन | अलग रीजन",
    encryption: "एन्क्रिप्शन- | एन्क्रिप्ट- | सुरक्षित कनेक्शन",
    header: "हेडर- | शीर्षक",
    sandbox: "सैंडबॉक्स-",
    left: "बाहर | निकल-",
  },
};

/** The words of Arabic. */
export const ARABIC: SpokenLanguage = {
  negation: { before: 20, after: 12 },
  script: /\p{Script=Arabic}/u,
  words: {
    common: "من | في | على | إلى | عن | مع | أن | هذا",
    not: "لا | لم | لن | ليس- | غير | ما | دون | بدون | عدم | تعذر | يتعذر",
    without: "بدون | دون | بلا | لا توجد | لا يوجد",
    fine:
      "يعمل الآن | تم الحل | تم حل | حلت المشكلة | يعمل بشكل | بنجاح | بدون مشاكل | كل شيء يعمل | عاد للعمل | تم إصلاح",
    question: "كيف | كم | ما هو | ما هي | أين | متى | هل | أي",
    contrast: "لكن | ولكن | رغم | مع أن | فقط | إلا | بينما",
    failed: "فشل- | يفشل | خطأ | مشكلة | تعذر | يتعذر | أخفق- | خلل | -فشل",
    wrong: "خاطئ- | خطأ | غير صحيح- | غير صالح- | غلط | -خاطئة | غير صالحة",
    accepts:
      "يقبل- | تقبل- | قبول- | يعمل | تعمل | صحيح- | صالح- | يسمح | تمكن- | يمكن- | أستطيع | نستطيع | استطع | نجح- | يتعرف | ينجح",
    refused: "رفض- | يرفض- | ترفض- | مرفوض- | تم رفض | -رفض",
    closed:
      "قطع- | يقطع- | انقطع- | ينقطع- | تنقطع | إغلاق | أغلق- | يغلق- | تم إغلاق | أنهى | إنهاء | إعادة تعيين | انقطاع",
    silent:
      "مهلة | انتهت المهلة | انتهت مهلة | انتهاء المهلة | انتهاء مهلة | لا يستجيب | لا يرد | لا استجابة | لا توجد استجابة | لا يوجد رد | يعلق | معلق- | يتجمد | بدون رد | دون رد | وقت طويل | انتهى الوقت | لا تستجيب | ينتظر | عالق- | لم يستجب | المهلة",
    answers: "يستجيب | استجابة | رد | يرد | وصول | الوصول",
    resolves: "العثور | حل | تحليل | يجد | إيجاد | معروف- | موجود-",
    unknown: "مجهول- | غير معروف- | غير موجود- | -مجهول",
    expired: "منتهي- | انتهت صلاحي- | انتهاء صلاحي- | انتهت | منتهية الصلاحية | لم تعد صالحة | انتهى",
    trusted: "موثوق- | يثق | الثقة | التحقق | معتمد- | موثوقة",
    untrusted: "موقع- ذاتي- | موقعة ذاتي- | غير موثوق- | مجهول- | غير معروف-",
    matches: "يطابق | تطابق | مطابق- | يتطابق | تتطابق | متطابق-",
    differs: "مختلف- | يختلف | اسم آخر | نطاق آخر | عدم تطابق",
    verified: "التحقق | موثق- | تأكيد- | مؤكد- | تحقق | توثيق- | التوثيق | مفعل-",
    unverified:
      "غير موثق- | غير محقق- | غير مؤكد- | في انتظار التحقق | بانتظار التحقق | فقط … تم التحقق | غير مفعل- | لم يتم التحقق | لم يتم تأكيد",
    reached: "تجاوز- | بلغ- | بلوغ | وصل- | استنفد- | استنفاد | نفد- | تخطي- | انتهت | استهلك- | تجاوزنا | تم تجاوز",
    tooFast: "بسرعة كبيرة | سريع جدا | بسرعة زائدة | تجاوز … سرعة | معدل … تجاوز- | تجاوز … معدل | تقييد",
    tooMany: "كثير- جدا | عدد كبير | الكثير | متزامن- | كثيرة | أكثر من",
    stopped:
      "إيقاف- | أوقف- | أوقفت | موقوف- | تعليق- | معلق- | علق- | علقت | حظر- | محظور- | تعطيل | معطل- | تجميد- | مجمد- | توقف- | حجب- | محجوب- | مغلق- | يحظر",
    tooLarge:
      "كبير- جدا | أكبر من | حجم … كبير | حجم … تجاوز | تجاوز … حجم | الحجم الأقصى | كبيرة للغاية | كبير جدًا | كبيرة جدًا",
    denied:
      "تم رفض الوصول | ليس لدي- … صلاحي- | لا يملك … صلاحي- | لا توجد صلاحي- | صلاحيات غير كافية | غير مصرح | غير مخول | ليس لديه إذن | لا إذن | ليس لديه … صلاحي- | لا صلاحية",
    allowed: "مصرح- | مخول- | صلاحي- | إذن | مسموح-",
    requires: "مطلوب- | يتطلب | تتطلب | يطلب | يلزم | ضروري- | يجب | إلزامي-",
    twice: "مكرر- | مرتين | مزدوج- | تكرار",
    unreachable: "الشبكة … الوصول | لا يوجد مسار | الشبكة غير متاحة | لا مسار",
    connection: "اتصال- | -اتصال- | الاتصال- | يتصل | أتصل | نتصل",
    login: "تسجيل الدخول | تسجيل دخول | دخول | الدخول | مصادقة- | -مصادقة- | المصادقة | بالدخول",
    password:
      "كلمة المرور | كلمة مرور | كلمة السر | كلمة سر | بيانات الاعتماد | بيانات اعتماد | بيانات الدخول | بيانات تسجيل | وكلمة المرور | وكلمة السر",
    userName: "اسم المستخدم | اسم مستخدم | المستخدم | مستخدم | واسم المستخدم",
    certificate: "شهادة | -شهادة- | الشهادة | المصدر | جهة الإصدار",
    hostName: "اسم | مضيف | المضيف | الخادم | خادم | النطاق | عنوان | اسم المضيف",
    address: "عنوان- | -عنوان | العنوان | المرسل | المستلم | النطاق | الهوية | البريد | نطاق | مرسل",
    sending: "حساب- | -حساب- | الحساب | حسابنا | الإرسال | إرسال | خدمة",
    limit: "حد | الحد | حصة | الحصة | حصت- | سقف | الأقصى | حدود | للحد",
    daily: "يومي- | اليومي- | -اليومي- | في اليوم | اليوم | 24 ساعة | يوميا",
    perSecond: "في الثانية | بالثانية | سرعة | معدل",
    message: "رسالة | رسائل | الرسالة | الرسائل | مرفق- | -مرفق- | المرفق- | ملف | الملف | حجم | بريد",
    secretKey: "المفتاح السري | مفتاح سري | مفتاح الوصول السري | المفتاح السر-",
    as: "ك | كلمة | بدل | بدلا | مثل | ككلمة مرور",
    otherRegion: "منطقة أخرى | منطقة خاطئة | منطقة مختلفة | تغيير المنطقة",
    encryption: "تشفير- | اتصال آمن | اتصالا آمنا | مشفر-",
    header: "ترويسة- | رأس | ترويس-",
    sandbox: "ساندبوكس | بيئة الاختبار | وضع الاختبار",
    left: "خارج | خروج | خرجنا | خرج- | الخروج",
  },
};

/** The words of Indonesian and Malay. */
export const INDONESIAN: SpokenLanguage = {
  negation: { before: 24, after: 6 },
  words: {
    common:
      "yang | dan | di | ke | dari | dengan | untuk | ini | itu | saya | kami | kita | ada | pada | saat | sudah | selalu | padahal | karena | tapi | setelah | sejak | bilang | kok | nya | oleh | pakai | lewat | akun | port | terus | dapat | juga | gara-gara",
    not: "tidak | tak | bukan | belum | nggak | gak | ga | enggak | tdk | jangan",
    without: "tanpa | tidak ada | nol",
    fine:
      "sudah beres | sudah normal | sudah bisa | sudah berfungsi | berfungsi normal/kembali/baik | sekarang bisa | sekarang jalan | berjalan lancar/normal | lancar | selesai diperbaiki | sudah teratasi | teratasi | tanpa masalah | beres",
    question: "bagaimana | berapa | apa | dimana | di mana | kapan | bisakah | apakah | gimana | cara | mana",
    contrast: "tapi | tetapi | namun | meskipun | walaupun | hanya | kecuali | padahal | cuma | meski",
    failed:
      "gagal- | kesalahan- | masalah- | eror | error- | tidak bisa | gak bisa | nggak bisa | ga bisa | tidak dapat | tidak berhasil | bermasalah | gangguan | rusak",
    wrong: "salah- | tidak valid | tidak sah | tidak benar | keliru | tidak tepat | invalid | tidak cocok",
    accepts:
      "terima- | diterima | menerima | bisa | berhasil | valid | benar | cocok | sah | dapat | dikenali | jalan | berfungsi | masuk | dikenal",
    refused: "tolak- | ditolak | menolak | penolakan | tertolak | diblok",
    closed:
      "putus- | diputus- | terputus- | memutus- | tutup- | ditutup- | menutup- | tertutup | berhenti | reset- | direset | berakhir",
    silent:
      "timeout- | time out | waktu habis | habis waktu | batas waktu | waktu tunggu | tidak merespon- | tidak respon- | tidak ada respon- | tidak ada jawaban | tidak menjawab | tanpa respon- | hang | menggantung | macet | nge-hang | ngehang | stuck | lama sekali | terlalu lama | nunggu terus | menunggu terus | kehabisan waktu | loading terus | muter terus | lemot | tidak lanjut | tidak dibalas",
    answers:
      "respon- | jawab- | menjawab | merespon- | jangkau- | dijangkau | mencapai | terhubung | terjangkau | konek | nyambung | tersambung",
    resolves:
      "ditemukan | menemukan | resolve- | diresolve | di-resolve | terdaftar | dikenal- | ketemu | diterjemahkan | diselesaikan",
    unknown: "tidak dikenal- | tak dikenal | tidak diketahui",
    expired:
      "kedaluwarsa | kadaluarsa | kadaluwarsa | kedaluarsa | expired | habis masa | masa berlaku … habis | tidak berlaku lagi | sudah tidak berlaku | sudah lewat",
    trusted: "dipercaya | percaya | terpercaya | tepercaya | diverifikasi | dikenal- | diketahui",
    untrusted: "ditandatangani sendiri | self-signed | tidak dipercaya | tidak tepercaya | tidak dikenal",
    matches: "cocok | sesuai | sama",
    differs: "berbeda | beda | nama lain | domain lain | tidak sesuai | tidak sama",
    verified: "verifikasi- | diverifikasi | terverifikasi | konfirmasi- | dikonfirmasi | divalidasi | memverifikasi",
    unverified:
      "belum verifikasi | belum diverifikasi | belum terverifikasi | hanya … terverifikasi | hanya … diverifikasi | menunggu verifikasi | verifikasi tertunda | cuma … terverifikasi",
    reached:
      "tercapai | mencapai | melebihi | terlampaui | melampaui | habis | penuh | lewat | sampai batas | kelebihan | mentok | over",
    tooFast:
      "terlalu cepat | kecepatan … melebihi | dibatasi … kecepatan | dithrottle | di-throttle | kena throttle | kebanyakan per detik | kecepatan … batas",
    tooMany: "terlalu banyak | kebanyakan | bersamaan | serentak | sekaligus | paralel",
    stopped:
      "ditangguhkan | dihentikan | dinonaktifkan | dijeda | diblokir | diblok | dibekukan | dibekuin | blokir- | suspend- | disuspend | di-suspend | distop | ditutup | nonaktif | dimatikan | pause- | dipause | menghentikan | memblokir | menangguhkan",
    tooLarge:
      "terlalu besar | kebesaran | terlalu panjang | ukuran … melebihi | melebihi … ukuran | ukuran maksimal | ukuran maksimum | terlalu berat | batas ukuran",
    denied:
      "akses ditolak | tidak punya izin | tidak memiliki izin | tidak ada izin | tidak diizinkan | tidak berhak | tidak punya hak | tidak punya akses | izin ditolak | tidak memiliki hak | belum punya izin | tidak memiliki akses | gak punya izin | kurang izin | hak akses … kurang",
    allowed: "izin- | diizinkan | berhak | boleh | hak",
    requires:
      "butuh- | dibutuhkan | membutuhkan | perlu- | diperlukan | memerlukan | wajib | harus | mewajibkan | mengharuskan | minta | meminta",
    twice: "ganda | dua kali | duplikat | dobel | double | dua",
    unreachable: "jaringan … dijangkau | jaringan … tidak | tidak ada rute",
    connection:
      "koneksi- | sambung- | tersambung | menyambung- | konek | terhubung | menghubung- | hubung- | connect- | nyambung",
    login: "login | log in | masuk | otentikasi- | autentikasi- | autentifikasi- | verifikasi akun | loginnya",
    password: "kata sandi | sandi | password- | kredensial- | data login | passwordnya | pass",
    userName: "nama pengguna | pengguna | username- | user",
    certificate: "sertifikat- | penerbit-",
    hostName: "nama host | nama server | nama domain | host- | server- | alamat- | nama | domain-",
    address: "pengirim- | penerima- | alamat- | domain- | identitas- | email-",
    sending: "akun- | pengiriman- | kirim- | mengirim- | layanan",
    limit: "batas- | kuota- | limit- | maksimal | maksimum | jatah- | jumlah",
    daily: "harian- | per hari | sehari | hari ini | 24 jam | tiap hari | seharinya",
    perSecond: "per detik | sedetik | kecepatan | laju",
    message: "pesan- | email- | surel- | lampiran- | surat- | file- | berkas- | mail | ukuran",
    secretKey: "kunci rahasia | kunci akses rahasia | secret- | secretkey",
    as: "sebagai | jadi | buat | untuk",
    otherRegion:
      "region lain | region berbeda | region yang salah | region salah | beda region | wilayah lain | ganti region | pindah region",
    encryption: "enkripsi- | terenkripsi | koneksi aman",
    header: "header- | kepala",
    sandbox: "sandboxnya | mode uji",
    left: "keluar | lepas | dibebaskan",
  },
};

/** The words of Vietnamese. */
export const VIETNAMESE: SpokenLanguage = {
  negation: EITHER_SIDE,
  words: {
    common:
      "của | là | và | có | cho | được | bị | tôi | mình | chúng | em | khi | thì | mà | này | với | từ | tới | đến | trên | ở | vào | nhưng | đã | đang | các | báo | nói | vẫn | luôn | sau | do | vì | cổng | qua",
    not: "không | chưa | chẳng | không thể | ko | chả | hông",
    without: "không có | không gặp | không hề",
    fine:
      "đã hoạt động | hoạt động bình thường | hoạt động tốt | đã giải quyết | đã khắc phục | đã sửa | bình thường trở lại | gửi được rồi | chạy tốt | ổn rồi | đã xong | hết lỗi | không vấn đề",
    question:
      "làm sao | làm thế nào | bao nhiêu | như thế nào | ở đâu | khi nào | là gì | thế nào | cách | có thể … không | nào",
    contrast: "nhưng | tuy | mặc dù | dù | chỉ | ngoại trừ | trừ",
    failed: "lỗi | thất bại | vấn đề | sự cố | hỏng | không được | không thành công | trục trặc",
    wrong: "sai | không đúng | không hợp lệ | không chính xác | không khớp | nhầm",
    accepts:
      "chấp nhận | hợp lệ | đúng | được | nhận | hoạt động | cho phép | vào | đăng nhập | công nhận | thành công | cho | thiết lập",
    refused: "từ chối | bác bỏ | trả về | trả lại | chối | khước từ",
    closed: "đóng | ngắt | cắt | mất | đứt | rớt | reset | chấm dứt | ngừng",
    silent:
      "hết thời gian | quá thời gian | hết giờ | quá hạn chờ | timeout | time out | không phản hồi | không trả lời | không có phản hồi | không hồi đáp | treo | chờ mãi | chờ hoài | quay mãi | quá lâu | chờ quá | im lặng",
    answers: "phản hồi | trả lời | hồi đáp | tới được | truy cập | liên lạc | kết nối được",
    resolves: "phân giải | tìm thấy | tìm được | tìm ra | tồn tại | biết",
    unknown: "không xác định | không tìm thấy | không tồn tại | không rõ | lạ",
    expired: "hết hạn | quá hạn | hết hiệu lực | không còn hiệu lực | hết thời hạn",
    trusted: "tin cậy | tin tưởng | đáng tin | xác minh | xác thực | công nhận",
    untrusted: "tự ký | không đáng tin | không tin cậy | không tin tưởng | không xác định | không rõ | không được tin",
    matches: "khớp | trùng | giống | tương ứng",
    differs: "khác tên | tên khác | khác với | tên miền khác | không khớp | không trùng | lệch",
    verified: "xác minh | xác thực | xác nhận | kiểm chứng",
    unverified:
      "chưa xác minh | chưa xác thực | chưa xác nhận | chưa được xác minh | chưa được xác thực | chưa được xác nhận | chỉ … đã xác minh | chỉ … xác minh | đang chờ xác minh | chờ xác minh | chưa verify",
    reached: "đạt | vượt | vượt quá | hết | đầy | chạm | cạn | dùng hết | quá | đụng",
    tooFast: "quá nhanh | nhanh quá | giới hạn tốc độ | vượt … tốc độ | tốc độ … vượt | bóp băng thông | bị throttle",
    tooMany: "quá nhiều | nhiều quá | đồng thời | cùng lúc | song song",
    stopped:
      "tạm dừng | tạm ngừng | tạm ngưng | đình chỉ | khóa | khoá | chặn | dừng | ngừng | vô hiệu hóa | vô hiệu hoá | đóng băng | tắt | cấm | đóng | tạm khóa",
    tooLarge:
      "quá lớn | lớn quá | quá to | quá dài | quá nặng | vượt … dung lượng | dung lượng … vượt | vượt … kích thước | kích thước … vượt | kích thước tối đa | nặng quá | dung lượng quá",
    denied:
      "từ chối truy cập | không có quyền | thiếu quyền | không đủ quyền | truy cập bị từ chối | không được phép | chưa có quyền | chưa được cấp quyền",
    allowed: "quyền | được phép | cho phép",
    requires: "yêu cầu | cần | bắt buộc | đòi | phải | bắt",
    twice: "trùng lặp | hai lần | bị trùng | lặp | hai | 2 lần",
    unreachable: "mạng … không thể truy cập | không có đường | mạng không tới được | không thể truy cập mạng",
    connection: "kết nối | nối",
    login: "đăng nhập | xác thực | login",
    password: "mật khẩu | thông tin đăng nhập | thông tin xác thực | pass | mk | thông tin tài khoản",
    userName: "tên đăng nhập | tên người dùng | người dùng | user | tài khoản",
    certificate: "chứng chỉ | chứng thư | nhà phát hành",
    hostName: "tên máy chủ | tên miền | máy chủ | host | tên | địa chỉ",
    address: "địa chỉ | người gửi | người nhận | tên miền | danh tính | email",
    sending: "tài khoản | gửi | việc gửi | dịch vụ | gửi mail",
    limit: "hạn mức | giới hạn | hạn ngạch | quota | tối đa | mức",
    daily: "hàng ngày | hằng ngày | mỗi ngày | trong ngày | hôm nay | 24 giờ | một ngày | ngày",
    perSecond: "mỗi giây | trên giây | một giây | tốc độ",
    message: "thư | email | mail | tệp | đính kèm | file | tin nhắn | tập tin | tin | dung lượng",
    secretKey: "khóa bí mật | khoá bí mật | khóa truy cập bí mật | secret key | secret",
    as: "làm | thay | như",
    otherRegion: "region khác | vùng khác | sai region | khác region | sai vùng | đổi region | khu vực khác",
    encryption: "mã hóa | mã hoá | kết nối an toàn | kết nối bảo mật",
    header: "tiêu đề | header",
    sandbox: "hộp cát | chế độ thử",
    left: "thoát | ra khỏi | rời | thoát khỏi",
  },
};
