"""The words of Turkish, for reading replies and for checking texts."""

from conversations.reading.counting import counted, ordered
from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers=counted(
        "sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on", "onbir", "oniki",
        "onüç", "ondört", "onbeş", "onaltı", "onyedi", "onsekiz", "ondokuz",
        rounds={20: "yirmi", 30: "otuz", 40: "kırk", 50: "elli", 60: "altmış", 70: "yetmiş", 80: "seksen",
        90: "doksan", 100: "yüz", 1000: "bin"},
        joined="{ten}{unit}",
        inexact="buçuk yarım çeyrek",
    ),
    ordinals=ordered(
        "birinci ilk birincisi ilki", "ikinci ikincisi", "üçüncü üçüncüsü", "dördüncü dördüncüsü",
        "beşinci beşincisi", "altıncı altıncısı", "yedinci", "sekizinci", "dokuzuncu", "onuncu",
        last="son sonuncu sonuncusu",
    ),
    ordinal_ends=("inci", "ncı", "nci", "üncü", "uncu", "ıncı", "."),
    lists={
        "polite": "lütfen, lutfen, lütfenn, teşekkürler, teşekkür ederim, teşekkür ederiz, çok teşekkürler, çok "
        "teşekkür ederim, tşk, tşkler, tesekkurler, tesekkur ederim, sağ ol, sağol, sağ olun, sağolun, eyvallah, "
        "merhaba, merhabalar, selam, selamlar, mrb, slm, günaydın, iyi (günler|akşamlar|geceler|çalışmalar), tamam, "
        "ok, okey, peki, pardon, özür dilerim, kusura bakmayın, kusura bakma, şimdi, hemen, derhal, saygılar, "
        "saygılarımla, hoşça kalın, arkadaşlar, ekip, sadece, rica ederim, rica etsem, zahmet olmazsa, ya, yaa, "
        "hocam, abi, kolay gelsin",
        "asking": "evet, oh, ay, ben, artık, lütfen artık, istiyorum ki, acaba, bana, rica ediyorum, bir zahmet",
        "excuses": "şu an, şu anda, şimdi, toplantıdayım, çünkü, meşgulüm, araba kullanıyorum, tatildeyim, vaktim "
        "yok, zamanım yok, işim var, yoldayım, dışarıdayım, müsait değilim",
        "leads": "kesinlikle, kesinlikle bir, rahatlıkla, açık ara, bence, bana göre, benim için, benden, bizden, "
        "bizce, yaklaşık, yaklaşık olarak, aşağı yukarı, "
        "tahminen, ortalama, civarı, neredeyse, belki, galiba, sanırım, herhalde, muhtemelen, diyelim, diyelim ki, "
        "genel olarak, genelde, açıkçası, dürüst olmak gerekirse, sağlam, sağlam bir, rahat, rahat bir, iyi bir, "
        "net, net bir, bir tane, puanım, puan, cevabım, cevap, yanıtım, yanıt, notum, not, skor, sayı, numara, hm, "
        "hmm, ee, şey, yani, tam, kesin, şimdilik, kolayca, en az, gönül rahatlığıyla, tereddütsüz, bir, ben, şöyle, "
        "ben bir",
        "feel": "ben, biz, genel olarak, genelde, açıkçası, bence, şimdilik, şu an, şu anda, hizmetten, sizden, her "
        "şeyden, üründen, destekten, şu ana kadar, gayet, valla, vallahi, evet",
        "tails": "açıkçası, dürüst olmak gerekirse, hiç şüphesiz, derim, diyebilirim, diyorum, derdim, veririm, "
        "veriyorum, verirdim, verdim, vereyim, verelim, "
        "versem, verebilirim, sanırım, galiba, bence, herhalde, belki, muhtemelen, civarı, civarında, kadar, falan, "
        "gibi, olsun, olur, olurdu, olabilir, diyelim, benden, bizden, benim için, bizim için, bana göre, şimdilik, "
        "şu an, şu anda, şu ana kadar, genel olarak, gerçekten, kesinlikle, tabii, tabii ki, elbette, bugün, her "
        "şeyden, sizden, sadece, en fazla, yine, yani, puan veririm, puan veriyorum, puan, işte, seçiyorum, aynen, "
        "tam, valla, bana kalırsa, işaretliyorum, dır, dir, tir, tır",
        "joins": "ama, fakat, ancak, çünkü, zira, lakin, ne var ki, yalnız, oysa, rağmen, yüzünden, nedeniyle, "
        "sayesinde, ve, ile, bir de, maalesef, ne yazık ki, keşke, sadece, gerçi, hem de",
        "units": "yıldız, yıldızlı, yıldızım, puan, puandır, puanlık, üzeri, 'i, 'ı, 'ü, 'u, 'yi, 'yı, 'e, 'a, 'dir, "
        "'dır, 'tir, 'dür, 'ye",
        "counted": "kişi, kişiyiz, kişilik, kullanıcı, insan, çalışan, meslektaş, arkadaş, arkadaşım, müşteri, "
        "personel, dakika, dk, saat, gün, hafta, ay, yıl, sene, kez, kere, defa, bilet, talep, kayıt, sorun, hata, "
        "hesap, lisans, e-posta, mail, mesaj, çağrı, telefon, fatura, soru, şey, yüzde, lira, tl, euro, dolar, ocak, "
        "şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık, tanesi, tane, adet, proje, "
        "şube, ofis, mağaza, üye, ekip, 'i, 'si",
        "out_of": "/, bölü, üzeri",
        "of_whole": "üzerinden, üstünden, 'dan, 'den, 'da, 'de, da, de, dan, üzerinde, tam puandan, puan üzerinden, "
        "'luk ölçekte, 'lu sistemde, ile arası",
        "either": "veya, ya da, yada, ile, ve, belki, belki de, hatta, hayır, veyahut, mi yoksa, yoksa, ila",
        "the": "şu, bu, o",
        "picks": "seçenek, şık, yanıt, cevap, numara, nolu, numaralı, no, nr, madde, buton, #, seçeneği, numaralı "
        "seçenek, olan, seçenektir, şıkkı, seçim, sıradaki",
        "unsure": "belki, belki de, olabilir, mümkün, muhtemelen, herhalde, galiba, bilmiyorum, bilmem, bilemedim, "
        "bilemiyorum, emin değilim, tam emin değilim, pek emin değilim, kararsızım, fikrim yok, hiç fikrim yok, "
        "hiçbir fikrim yok, bir fikrim yok, duruma göre, duruma göre değişir, değişir, duruma bağlı, bağlı, "
        "söylemesi zor, zor soru, zor, hem evet hem hayır, evet ve hayır, ne evet ne hayır, ne o ne bu, ikisi de, "
        "her ikisi de, hiçbiri, hiç biri, hiç, hiçbir şey, her şey, şöyle böyle, eh işte, eh, idare eder, fena "
        "değil, fena sayılmaz, orta, ortalama, normal, iyi, çok iyi, kötü, çok kötü, iyi değil, süper, harika, "
        "mükemmel, tamam, ok, okey, daha iyi, daha kötü, az çok, bazen, ara sıra, bakarız, göreceğiz, farketmez, "
        "fark etmez, biraz, neredeyse, kısmen evet, sanırım olabilir, düşünmem lazım, karar veremedim",
        "hedges": "belki, galiba, muhtemelen, herhalde, olabilir, duruma göre, emin değilim, az çok, bazen, kısmen",
        "answers": "vaktim yok, zamanım yok, zaman yok, insan, kişi, özel, devam, devam et, yanlış cevap, başka bir "
        "şey yok, yardım, meşgulüm, toplantıdayım, temsilci, telefon",
        "conditions": "eğer, şartıyla, sürece, yalnızca, olursa, ise, duruma göre, olsa, olsaydı, halinde, takdirde, "
        "düzelirse, çözülürse",
        "retracts": "şaka, şaka yaptım, şaka yapıyorum, şaka şaka, haha hayır, dur hayır, hayır dur, düzeltme, yani "
        "şey, demek istediğim, yanlışlıkla, pardon hayır, ups, hata yaptım, doğru değil, değil mi, ya da değil, "
        "keşke, yanlış oldu",
        "negations": "değil, degil, değilim, değiliz, hayır, hayir, yok, asla, hiç, hiçbir, ne, olmadan, olmaz, "
        "değildi",
        "harmless": "(sorun|problem|şikayetim|şikayet|şüphem|şüphe|sıkıntı|itirazım|diyecek|eksik) yok, hiçbir "
        "(sorun|şikayetim|problem|sıkıntı) yok, fena değil, önemli değil, sorun değil, kötü değil, eklenecek bir şey "
        "yok, sadece bu değil",
        "rather": "ama, daha çok, ancak",
        "rather_behind": "değil, degil, değil de, değil ama, değil daha çok, değil bence",
        "on_scale": "ölçekte, skalada",
        "picks_behind": "numara, numaralı, nolu, no, numaralı (seçenek|olan|şık), nolu seçenek, numaralı seçeneği",
        "number_joins": "",
        "both_join": "ve, ile, artı, ayrıca, bir de, hem de, da, de",
        "all": "hepsi, hepsini, tümü, tamamı, hepsi birden, her üçü, her üçü de, üçü de, hepsi olsun, bütün "
        "seçenekler, her şey",
        "both": "ikisi, ikisi de, her ikisi, her ikisi de",
        "date_leads": "tarihi, en geç, tarih, en erken, o gün",
        "date_joins": "',', ayının",
        "year": "yılı, yılında, senesi, tarihinde, tarihi, günü, da, de, ta, te, 'da, 'de, 'ta, 'te",
        "stop_want": "istemiyorum, istemiyoruz, istemem",
        "stop_denied": "istemiyorum, istemiyoruz, istemem",
        "stop_quit": "durdurun, durdur, kesin, bırakın, bırak, kes",
        "stop_about": "mesaj, mesajlar, mesajları, mesajlarınızı, mesajlarını, anket, anketler, anketleri, soru, "
        "sorular, soruları, bildirim, bildirimleri, sms, spam, ileti, iletileri, yazmanızı, aramanızı, "
        "göndermenizi, yazılmasını",
        "stop_with": "ben, bana, beni, bize, bu, bunları, şu, tür, artık, daha, fazla, almak, bir, başka, sizden, "
        "gelen, gelmesini, hiç, hiçbir, de, da, sizin, böyle, olmak, göndermenizi, atmanızı",
        "plain": "son, onu, onun, ona, bire, altın, altında, geçe, geçti, geçen, hayat, everest, evde, yolda, duru, "
        "durum, gerek, öbür, yarım, yarın, yedik, yaz, kız",
    },
    wishes={
        "stop": "(benimle|bizimle) [bir daha|artık] iletişime geçmeyin [artık|bir daha], (benimle|bizimle) "
        "iletişim kurmayın, bana ulaşmayın, beni aramayın, dur, durun, durdur, durdurun, durdurun (artık|şunu|bunu|"
        "mesajları), stop, yeter, yeter artık, artık "
        "yeter, kes, kesin (artık|şunu), kes (artık|şunu), bitir, bitirin, bitsin, son ver, son verin, sonlandır, "
        "sonlandırın, son, iptal, iptal et, iptal edin, iptal ediyorum, üyeliğimi iptal (et|edin), aboneliğimi iptal "
        "(et|edin), aboneliği iptal (et|edin), [abonelikten|listeden|üyelikten] (çık|çıkar|çıkarın|çıkmak "
        "istiyorum|çıkış|ayrıl|ayrılmak istiyorum|çıkart|çıkarın beni|çıkarılmak istiyorum), abonelikten çık, çıkış, "
        "çık, ayrılmak istiyorum, ayrıl, unsubscribe, opt out, optout, "
        "[artık] [bana|beni|bize] (mesaj|soru|anket|bir şey|başka mesaj|daha fazla mesaj|hiçbir şey|bu mesajları|hiç "
        "mesaj) (göndermeyin|gönderme|atmayın|atma|yollamayın|yollama|sormayın|sorma|göndermeyi bırakın|göndermeyi "
        "kesin|göndermeyi bırak|atmayı bırakın|atmayı bırak|atmayı kesin) [artık|bir daha], "
        "[artık] [bir daha] [bana|beni|bize] [artık] [bir daha] (yazmayın|yazma|aramayın|rahatsız etmeyin|rahatsız "
        "etme|sormayın|sorma|ulaşmayın|göndermeyin|mesaj atmayın|iletişime geçmeyin|yazmayınız|rahatsız etmeyiniz) "
        "[artık|bir daha], [artık] (bana|beni) (yazmayı|rahatsız etmeyi|sormayı|mesaj atmayı|aramayı|mesaj "
        "göndermeyi|spamlamayı) (bırakın|bırak|kesin|kes|bırakır mısınız|keser misiniz) [artık], yazmayı "
        "(bırakın|kesin|bırak|kes), mesajları (durdurun|kesin|durdur|bırakın), soru sormayı "
        "(bırakın|kesin|bırak|kes), "
        "[artık] [daha fazla|başka|bu|bu tür] (mesaj|mesajları|soru|anket|mesajlar|ileti) (istemiyorum|almak "
        "istemiyorum|gelmesin|yok|istemiyoruz) [artık], artık istemiyorum, mesaj istemiyorum [artık], bunu "
        "istemiyorum [artık], (beni|bizi) [artık] (rahat|kendi halime|yalnız) (bırakın|bırak), rahat bırakın [beni], "
        "(beni|numaramı) [listeden|bu listeden|listenizden|sistemden] (çıkarın|silin|sil|çıkar|çıkartın|kaldırın), "
        "onayımı geri (çekiyorum|alıyorum), iznimi geri (çekiyorum|alıyorum), onayımı (iptal ediyorum|çekiyorum), "
        "vazgeçtim hepsinden, bırakın beni, kapat, kapatın",
        "skip": "geç, geçin, geçelim, geçiyorum, atla, atlayın, atlıyorum, atlayalım, bunu "
        "(geç|atla|geçelim|geçiyorum|atlıyorum|geçin), (bu|şu) soruyu "
        "(geç|atla|geçelim|geçiyorum|atlıyorum|geçin|atlayın|atlayalım), soruyu "
        "(geç|atla|geçelim|geçiyorum|atlıyorum), sonraki, sonraki soru, sıradaki, sıradaki soru, bir sonraki [soru], "
        "diğer soru, sonrakine geç, sonraki soruya geç[elim], pas, pas geçiyorum, pas geç, skip, next, devam, devam "
        "et, devam edelim, ekleyecek (bir şeyim|bir şey|bişey) yok, eklemek istediğim bir şey yok, söyleyecek (bir "
        "şeyim|bir şey) yok, başka (bir şey|bişey) yok",
        "declined": "[bunu|bu soruyu|buna|bu soruya|onu] (söylemek|cevaplamak|yanıtlamak|belirtmek|paylaşmak|cevap "
        "vermek|yanıt vermek) istemiyorum, (söylememeyi|cevap "
        "vermemeyi|cevaplamamayı|yanıtlamamayı|belirtmemeyi|yanıt vermemeyi) (tercih ederim|tercih "
        "ediyorum|yeğlerim), (cevap|yanıt) (vermeyeceğim|vermiyorum|vermem|yok|vermeyeyim), "
        "(cevaplamayacağım|söylemem|söylemeyeyim|yanıtlamayacağım), yorum yok, yorumsuz, çekimserim, çekimser, "
        "çekimser kalıyorum, özel, bu özel, bu kişisel, kişisel, sizi ilgilendirmez, bu sizi ilgilendirmez, seni "
        "ilgilendirmez, cevap vermeyi reddediyorum",
        "later": "sonra, daha sonra, [belki|biraz|birazdan] [daha] sonra, sonra "
        "(bakarım|yaparım|cevaplarım|yazarım|cevap veririm|yanıtlarım|dönerim|konuşalım), daha sonra "
        "(bakarım|yaparım|cevaplarım|yazarım|cevap veririm|yanıtlarım|konuşalım), birazdan, biraz sonra, az sonra, "
        "şimdi (değil|olmaz|olmasın|müsait değilim|vaktim yok|zamanım yok), şu an (değil|olmaz|müsait değilim|vaktim "
        "yok|zamanım yok|meşgulüm|uygun değilim), şu anda (olmaz|müsait değilim|vaktim yok|zamanım "
        "yok|meşgulüm|uygun değilim), bugün (değil|olmaz), başka (zaman|sefer|gün|bir zaman|bir gün|bir sefer), "
        "(vaktim|zamanım|vakit) yok [şimdi|şu an], meşgulüm [şimdi|şu an], müsait değilim [şimdi|şu an], "
        "toplantıdayım, araba kullanıyorum, işim var, uygun değilim, kötü (zaman|zamanlama|bir zaman), iyi bir zaman "
        "değil, "
        "[bana] [sonra|daha sonra] (hatırlat|hatırlatın|hatırlatır mısın|hatırlatır mısınız) [bana] [sonra], [bana] "
        "(sonra|daha sonra|tekrar) (sor|sorun|sorar mısın|sorar mısınız|sorarsın|sorarsınız) [bana], ertele, "
        "erteleyin, erteleyelim, (vaktim|zamanım) olunca, müsait olunca, sonraya (bırak|bırakalım)",
        "start": "başla, başlat, başlayalım, başlayın, start, yeniden başla, yeniden başlat, tekrar başla, baştan "
        "başla, devam ettir, sürdür, abone ol, [tekrar|yeniden] abone ol, abone olmak istiyorum, kaydol, kayıt ol, "
        "[bana] (tekrar|yeniden) yazabilirsiniz, hadi başlayalım",
        "help": "yardım, yardım et, yardım edin, yardım eder misin, yardım eder misiniz, yardıma ihtiyacım var, "
        "imdat, help, (sen|siz) (kimsin|kimsiniz), kimsin, kimsiniz, kimsin sen, bu kim, kim bu, kim yazıyor, "
        "(bot|robot|insan) (musun|mısın|musunuz|mısınız|mu bu|mı bu), (sen|siz) (bot|robot) (musun|musunuz|mısın), "
        "bu bir bot mu, ne yapabilirim [burada], ne (yazabilirim|diyebilirim|yapabilirsin), [bu] nasıl "
        "(çalışıyor|çalışır|oluyor), bu nedir",
        "human": "insan, gerçek insan, gerçek bir insan, kişi, gerçek kişi, gerçek bir kişi, bir insan, yetkili, "
        "temsilci, müşteri temsilcisi, operatör, birisi, [bir|gerçek bir|gerçek] "
        "(insanla|kişiyle|yetkiliyle|temsilciyle|operatörle|müşteri temsilcisiyle|çalışanla) (konuşabilir "
        "miyim|görüşebilir miyim|konuşmak istiyorum|görüşmek istiyorum|konuşmak isterim|görüşmek "
        "isterim|bağlayın|konuşayım|konuşmam lazım), (biriyle|birisiyle|biri ile|birisi ile|bir insan ile|bir kişi "
        "ile|bir yetkili ile) (konuşabilir miyim|görüşebilir miyim|konuşmak istiyorum|görüşmek istiyorum|konuşmak "
        "isterim|görüşmek isterim|konuşmam lazım), (beni|bizi) [bir] (arayın|ara|arar mısınız|arar mısın|geri "
        "arayın|arasınlar|arayabilir misiniz|yetkiliye bağlayın|temsilciye bağlayın), aranmak istiyorum, geri "
        "arayın, arayın beni, telefonla görüşmek istiyorum",
        "back": "geri, geri dön, geri git, geri al beni, geriye, geri gel, geri dönelim, bir önceki, önceki, önceki "
        "soru, önceki soruya dön, bir önceki soru, bir önceki soruya dön, önceki soruya geri dön",
        "change": "değiştir, değiştirin, değiştirmek istiyorum, [cevabımı|yanıtımı|cevabı|yanıtı|bunu|onu|seçimimi] "
        "(değiştir|değiştirin|değiştirmek istiyorum|düzelt|düzeltin|düzeltmek istiyorum|düzenle|değiştirebilir "
        "miyim|düzeltebilir miyim), düzelt, düzelteyim, düzeltmek istiyorum, düzenle, düzenlemek istiyorum, geri al, "
        "yanlış (bastım|tuşa bastım|butona bastım|seçtim|cevap|cevap verdim|oldu|yanıt|tuş|tıkladım|işaretledim), "
        "hata yaptım, yanlışlık oldu, fikrimi değiştirdim, fikrim değişti, vazgeçtim",
        "status": "durum, status, cevaplarım, yanıtlarım, [cevaplarımı|yanıtlarımı] (göster|gösterin|görmek "
        "istiyorum), ne (dedim|demiştim|cevap verdim|söyledim), geri bildirimim[e] ne oldu, geri bildirimime ne "
        "oldu, yorumuma ne oldu",
    },
    change_to="değiştir, şununla değiştir, cevabımı değiştir, yanıtımı değiştir, bunun yerine, onun yerine",
    meanings={
        "?": "iyiyim, ben iyiyim, hı, hıhı, he, evet hayır",
        "yes": "evet (iyi|tamam|güzel|her şey yolunda|sorun yok), evet, evt, ewet, e, yes, he evet, evet (evet|"
        "tabii|tabii "
        "ki|elbette|kesinlikle|lütfen|teşekkürler|teşekkür "
        "ederim|doğru|aynen|öyle|olur|var|çok|gerçekten|sanırım|katılıyorum|efendim|memnuniyetle|isterim), tabi, "
        "tabii, tabii ki, tabi ki, tabiki, tabiiki, tabii efendim, tabii canım, elbette, elbet, kesinlikle, "
        "kesinlikle evet, kesinlikle öyle, mutlaka, muhakkak, aynen, aynen öyle, öyle, doğru, çok doğru, doğrudur, "
        "haklısınız, olur, olur tabii, oldu, memnuniyetle, seve seve, isterim, katılıyorum, aynı fikirdeyim, "
        "hemfikirim, onaylıyorum, kabul, kesin, şüphesiz, hiç şüphesiz, şüphe yok, bence evet, bence öyle, sanırım "
        "evet, galiba evet, herhalde evet, sanırım öyle, öyle düşünüyorum, gayet, yes evet, hı hı evet, hay hay, baş "
        "üstüne, elbette evet, eminim, 👍, ✅, 👌, ✔",
        "yes/not_yet": "çözüldü, [sorun|artık|evet] (çözüldü|düzeldi|halloldu|giderildi), (şimdi|artık) "
        "(çalışıyor|düzeldi|oldu|sorunsuz|iyi), çalışıyor [şimdi|artık], düzeldi, halloldu, her şey "
        "(yolunda|tamam|iyi), sorun (kalmadı|yok artık)",
        "no": "hayır, hayir, hyr, yok, yoo, yo, h, nope, no, yok (hayır|teşekkürler|sağ "
        "ol|sağol|canım|değil|artık|öyle değil|teşekkür ederim|istemem), hayır (hayır|teşekkürler|teşekkür "
        "ederim|maalesef|asla|değil|yok|sanmıyorum|kesinlikle|hiç|pek değil|istemiyorum|ne yazık ki|sağ olun|öyle "
        "değil|efendim), pek (değil|sayılmaz|öyle değil|sanmam), pek de değil, çok değil, o kadar değil, tam değil, "
        "tam olarak değil, hiç (değil|de değil|sanmam|öyle değil), kesinlikle (hayır|değil|olmaz), asla, katiyen, "
        "hiçbir şekilde, hiçbir zaman, ne münasebet, elbette (hayır|değil), tabii ki (hayır|değil), tabi ki "
        "(hayır|değil), maalesef (hayır|değil|yok), maalesef, ne yazık ki (hayır|değil), ne yazık ki, "
        "sanmıyorum, sanmam, hiç sanmıyorum, zannetmiyorum, zannetmem, öyle düşünmüyorum, düşünmüyorum, bence hayır, "
        "bence değil, sanırım hayır, galiba hayır, daha değil, henüz değil, henüz hayır, doğru değil, yanlış, öyle "
        "değil, değil, olmaz, istemem, istemiyorum, katılmıyorum, aynı fikirde değilim, hemfikir değilim, korkarım "
        "hayır, 👎, ❌, ✖",
        "fine": "evet, tamam, tamamdır, ok, okey, olur, peki, iyi, kabul, kabul ediyorum, anlaştık, tabii, tabii ki, "
        "elbette, memnuniyetle, sorun değil, sorun yok, bana uyar, uygun, uygundur, katılıyorum, onaylıyorum, neden "
        "olmasın, hadi, başlayalım olur, güzel, evet (lütfen|tabii|olur|teşekkürler|kabul), 👍, ✅, 👌, ✔",
        "no_thanks": "hayır, hayir, yok, hayır teşekkürler, yok teşekkürler, ilgilenmiyorum, istemiyorum, istemem, "
        "kabul etmiyorum, reddediyorum, katılmıyorum, gerek yok, lüzum yok, olmaz, teşekkürler istemiyorum, "
        "almayayım, 👎, ❌, ✖",
        "not_me": "ben değilim, o ben değilim, bu ben değilim, yanlış (kişi|numara|kişiye yazıyorsunuz|kişiye "
        "ulaştınız), yanlış kişi, ben (o|bu) kişi değilim, ben başkasıyım, ben başka biriyim, karıştırdınız",
        "partly": "kısmen, bir kısmı, biraz, yarı yarıya, az çok, hem evet hem hayır, neredeyse, tam değil, tamamen "
        "değil, tamamı değil, büyük ölçüde, büyük oranda, sadece kısmen, bir yere kadar, daha iyi ama (çözülmedi|tam "
        "değil), hepsi değil",
        "not_yet": "henüz değil, daha değil, hayır, yok, hâlâ (çalışmıyor|bozuk|aynı|çözülmedi|sorun var|aynı "
        "sorun|olmadı|düzelmedi), hala (çalışmıyor|bozuk|aynı|çözülmedi|sorun var|aynı sorun|olmadı|düzelmedi), "
        "[henüz|daha] (çözülmedi|olmadı|düzelmedi|çalışmıyor), çalışmıyor, değişen bir şey yok, hiçbir şey "
        "değişmedi, aynı sorun, aynı sorun devam ediyor, sorun devam ediyor, maalesef hayır, maalesef henüz değil, "
        "pek değil, hiç değil, 👎, ❌",
        "no_longer_matters": "artık (önemli değil|gerek yok|önemi yok|gerekli değil|fark etmez|lazım değil|ihtiyacım "
        "yok|ihtiyacımız yok|gerekmiyor), önemi (kalmadı|yok), önemli değil, gerek kalmadı, boş ver, boşver, boş "
        "verin, boşverin",
    },
    against={
        "yes": "değil, hayır, yok, asla, hiç, hâlâ, hala, bozuk, kısmen, neredeyse, hariç, bazen, çalışmıyor",
        "fine": "değil, hayır, asla, kim, ama, sadece, hariç",
        "no": "çalışıyor, iyi, güzel, süper, harika, çözüldü, evet, tamam, bazen, ama",
        "not_yet": "şimdi çalışıyor, artık çalışıyor, iyi, çözüldü, evet, süper, kısmen, daha iyi",
        "no_thanks": "evet, tamam, iyi, ama",
        "not_me": "evet, ama",
        "partly": "",
        "no_longer_matters": "ama, hâlâ",
    },
    contractions={"bi": "bir", "bişey": "bir sey", "birşey": "bir sey", "herşey": "her sey",
    "hiçbirşey": "hicbir sey", "yaa": "ya", "tmm": "tamam", "tşk": "tesekkurler", "slm": "selam", "şuan": "su an",
    "şuanda": "su anda", "bidaha": "bir daha", "nolur": "lutfen"},
    apostrophe="cut",
    moments={
        "day 0": "bugün",
        "": "günü, gün içinde, gibi, civarı, civarında, belki, tekrar, yine, bu, o, da, de, bir, uygun, olur, olsun, "
        "e kadar, şey, saatlerinde, konuşalım, bakarım, yapalım, 'da, 'de, 'ta, 'te",
        "day 0; at 09:30": "bu sabah",
        "day 0; at 14:00": "bu öğleden sonra, bugün öğleden sonra",
        "day 0; at 18:00": "bu akşam",
        "cue; day 0": "bugün daha sonra, bugün sonra, günün ilerleyen saatlerinde",
        "day 1": "yarın",
        "day 2": "öbür gün, öbürgün, yarından sonra, ertesi gün, yarından sonraki gün",
        "day -1": "dün",
        "day -2": "evvelsi gün, önceki gün, evvelki gün",
        "ago": "önce, evvel",
        "last": "geçen, geçtiğimiz",
        "at 09:30": "sabah, sabahleyin, sabahtan, öğleden önce",
        "at 12:00": "öğlen, öğle, öğleyin",
        "at 13:30": "öğle yemeğinden sonra, yemekten sonra",
        "at 14:00": "öğleden sonra",
        "at 18:00": "akşam, akşamleyin, akşamüstü",
        "weekday 0": "pazartesi, pzt, pazartesiye",
        "weekday 1": "salı, salıya",
        "weekday 2": "çarşamba, çarşambaya, çrş",
        "weekday 3": "perşembe, perşembeye, prş",
        "weekday 4": "cuma, cumaya",
        "weekday 5": "cumartesi, cumartesiye, cmt",
        "weekday 6": "pazar, pazara",
        "week 1": "gelecek hafta, haftaya, önümüzdeki hafta, öbür hafta, sonraki hafta",
        "month 1": "gelecek ay, önümüzdeki ay",
        "coming": "önümüzdeki, gelecek",
        "in": "sonra, içinde, sonraya, sonrasında",
        "unit 60; clock": "saat",
        "unit 1": "dakika, dk",
        "unit 60": "saate, saatten",
        "unit 1440": "gün, güne",
        "unit 10080": "hafta",
        "unit 43200": "ay, aya",
        "unit 30": "yarım saat",
        "unit 15": "çeyrek saat",
        "count 2": "bir iki, iki üç",
        "count 3": "birkaç, bir kaç",
        "cue": "bunu yapabilir miyiz, yapabilir miyiz, bunu yapalım, konuşabilir miyiz, bakabilir miyiz, hatırlat "
        "[bana], hatırlatın [bana], bana hatırlat, bana hatırlatın, hatırlatır mısın, hatırlatır "
        "mısınız, sor, sorun, tekrar sor, tekrar sorun, bana sor, ertele, erteleyelim, erteleyin, yaz, yazın, bekle, "
        "cevap veririm, cevaplarım, yaparım, bakarım, konuşalım, yazarım, dönerim, kalsın, yapalım",
    },
    months=(
        "ocak oca", "şubat şub", "mart mar", "nisan nis", "mayıs may", "haziran haz", "temmuz tem", "ağustos ağu",
        "eylül eyl", "ekim eki", "kasım kas", "aralık ara",
    ),
    endings=("um/uz", "im/iz", "ım/ız", "üm/üz"),
    wording=Wording(
        both="ve, ile, hem",
        either="veya, ya da, yoksa",
        asking="nasıl, ne, neden, niçin, kim, ne zaman, nerede, hangi, kaç, mi, mı, mu, mü, var",
        agreeing="katılıyor musunuz, katılıyor musun, aynı fikirde misiniz",
        periods="şu ana kadar, bugün, şimdi, şu anda, bu hafta, bu ay, bu çeyrek, bu yıl, geçen hafta, geçen ay, "
        "geçen yıl, beri, son zamanlarda, yakın zamanda, sırasında",
        superlatives="en iyi, en kötü, mükemmel, kusursuz, inanılmaz, harika, muhteşem, olağanüstü",
    ),
)  # fmt: skip
